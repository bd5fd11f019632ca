import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromiumPath, hasPlaywrightBrowser } from './chromium.ts';

/** Whether a command ended well; its output goes to the terminal. */
function run(command: string, parameters: readonly string[]): boolean {
  console.log(`browser: trying ${command} ${parameters.join(' ')}`);
  return spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

function playwrightInstall(): boolean {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  return run(process.execPath, [cli, 'install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium']);
}

function systemInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell', 'fonts-noto-cjk']);
}

/**
 * Makes sure that there is a Chromium to test with and says which. Order: `CHROMIUM_PATH`, Playwright's own, the
 * system's, then Playwright's download, then (as root on Debian and its kin) the system package.
 */
export function ensureBrowser(): boolean {
  const found = () => (hasPlaywrightBrowser() && !process.env['CHROMIUM_PATH'] ? 'Playwright’s own Chromium' : chromiumPath());
  const browser = found() ?? ((playwrightInstall() || systemInstall()) && found());
  if (browser) console.log(`browser: ${browser}`);
  else
    console.error(
      'browser: no Chromium found and none could be installed. Install one (Debian: apt-get install chromium-headless-shell) or set CHROMIUM_PATH.',
    );
  return Boolean(browser);
}

if (import.meta.main && !ensureBrowser()) process.exitCode = 1;
