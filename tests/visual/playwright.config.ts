import { defineConfig } from '@playwright/test';
import browserTests from '../../playwright.config.ts';

/**
 * Pictures of the site, compared with those taken before a change. They are kept outside of Git: fonts differ from one
 * machine to the next, so that each takes its own first: `npm run test:visual -- --update-snapshots`.
 */
export default defineConfig({
  ...browserTests,
  testDir: '.',
  outputDir: '../../test-results/visual',
  snapshotPathTemplate: '../../.visual/{arg}{ext}',
  globalSetup: './build-root.ts',
  workers: 2,
  reporter: 'line',
  // The same browser draws the same page in the same way; what differs was changed.
  expect: { timeout: 20_000, toHaveScreenshot: { maxDiffPixels: 0, scale: 'css' } },
});
