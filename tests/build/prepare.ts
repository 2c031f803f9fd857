import { findBrowser } from '../../scripts/find-browser.ts';
import { buildSharedSites } from '../sites.ts';

/** Before all: what test files that run at the same time would each do, to find a browser and to build the same sites. */
export default async function prepare(): Promise<void> {
  process.env['CHROME_PATH'] ||= findBrowser();
  await buildSharedSites();
}
