/**
 * A duration for people, short: `0.4 s`, `12 s`, `3 min 05 s`, `2 h 07 min`. Below ten seconds with a tenth, unless
 * `whole` (for timers that tick once a second). Milliseconds in; negative ones (clocks that differ) count as 0.
 */
export function formatDuration(ms: number, language: string, whole = false): string {
  const zh = language.startsWith('zh');
  const [hour, minute, second] = zh ? ['小时', '分', '秒'] : ['h', 'min', 's'];
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 10 && !whole) return `${seconds.toFixed(1)} ${second}`;
  const total = Math.floor(seconds);
  if (total < 60) return `${total} ${second}`;
  if (total < 3600) return `${Math.floor(total / 60)} ${minute} ${pad(total % 60)} ${second}`;
  return `${Math.floor(total / 3600)} ${hour} ${pad(Math.floor(total / 60) % 60)} ${minute}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
