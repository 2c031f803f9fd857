import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './scripts/find-browser.ts';

// Workers inherit the path, so that the search for a browser happens once.
process.env['CHROME_PATH'] ||= findBrowser();

// Where Node itself strips the types, every line stands in its place, and no stack needs the map that Playwright would ask
// at each step, for a third of what a worker has to do.
if (process.env['PW_DISABLE_TS_ESM']) Reflect.deleteProperty(Error, 'prepareStackTrace');

// What a test writes into a site, it writes of the fixture.
process.env['CONTENT_DIR'] = 'tests/fixtures/library';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 4,
  forbidOnly: Boolean(process.env['CI']),
  // Patience for a slow machine: what a test waits for comes or does not, and no test asserts how soon.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  globalSetup: './tests/browser/build-and-serve.ts',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // One would answer past the tests' routes, and copy each new visitor's first page beside the test; what is kept
    // offline allows it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env['CHROME_PATH'], args: browserFlags },
  },
});
