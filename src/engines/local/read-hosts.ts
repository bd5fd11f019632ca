/** The hosts (`host` or `host:port`) that a setting lists, separated by spaces or commas. */
export function readHosts(setting = ''): string[] {
  return setting
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((host) => host !== '');
}
