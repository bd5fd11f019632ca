import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** First the one without windows, as Playwright's own is: it does as much in less time. */
const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Which Chromium tests drive: `CHROMIUM_PATH`, else Playwright's own download (given as undefined, Playwright finds it),
 * else one that the system has.
 */
export function chromiumPath(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return asked;
  if (hasPlaywrightBrowser()) return undefined;
  return systemBrowsers.find((path) => existsSync(path));
}

/** Whether Playwright's own browser was downloaded for this user. */
export function hasPlaywrightBrowser(): boolean {
  try {
    return existsSync(chromium.executablePath());
  } catch {
    return false;
  }
}
