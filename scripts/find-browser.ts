import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Chromium without its windows: the same pages in half the time, and what Playwright itself runs without a screen. */
const shell = '/usr/bin/chromium-headless-shell';

const installed = [
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function present(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  return [...installed, chromium.executablePath()].find((candidate) => existsSync(candidate));
}

function run(command: string, args: readonly string[]): boolean {
  console.log(`  ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  });
  return status === 0;
}

function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() !== '';
}

const isDebianRoot =
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const aptInstall = (...packages: string[]): boolean =>
  // Another program may be installing something: its turn is waited for.
  run('apt-get', ['install', '-qy', '-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends', ...packages]);

/**
 * Path of a Chromium for the tests: one that is installed, Playwright's own, or one that can be installed here.
 * Throws one sentence that says what to install where there is none.
 */
export function findBrowser(): string {
  const found = present();
  const isSettled = Boolean(process.env['CHROME_PATH']) || found === shell;
  if (found && (!isDebianRoot || (isSettled && hasChineseFont()))) return found;
  if (isDebianRoot) {
    console.log('Installing Chromium and a Chinese font (once) …');
    if (run('apt-get', ['update', '-q'])) {
      aptInstall('fonts-noto-cjk', 'fontconfig');
      if (!isSettled && !aptInstall('chromium-headless-shell') && !found) aptInstall('chromium');
    }
  } else if (!found) {
    console.log("Installing Playwright's Chromium (once) …");
    run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  }
  const now = present();
  if (now) return now;
  throw new Error(
    'No browser for the tests: install Chromium or Google Chrome, or set CHROME_PATH to the program, and run "npm test" again.',
  );
}

/** Flags under which Chromium runs here: no sandbox for root, and no traffic of its own. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
