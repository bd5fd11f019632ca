import { plainLine } from './ansi-parts.ts';

const beginnings = /^\s*(?:(?:fatal )?error|fatal|[A-Za-z_][\w.]*(?:Error|Exception)|Traceback \(most recent call last\)):/;
const shouted = /^\s*(?:ERROR|FATAL|CRITICAL)\b/;

/** Whether a line of a log says that something went wrong: it begins with `error:`, `ValueError:`, `ERROR` or the like. */
export function isErrorLine(line: string): boolean {
  const text = plainLine(line.slice(0, 200));
  return beginnings.test(text) || /^\s*error:/i.test(text) || shouted.test(text);
}
