import { findBrowser } from '../../scripts/find-browser.ts';

/** Before all: test files that run at the same time would all try to install a browser where there is none. */
export default function browserOnce(): void {
  process.env['CHROME_PATH'] ??= findBrowser();
}
