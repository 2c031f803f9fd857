import type { Finding } from '../check-passage.ts';
import type { Passage } from '../cut-text.ts';
import { openInWorker } from '../../../ui/browser/in-worker.ts';

/** Checks passages against the texts of the library. */
export interface Checker {
  check: (passage: Passage) => Promise<Finding[]>;
}

/** Opens the check in a thread of its own; `official` names the kind of document that is cited before others. */
export const startChecker = (base: string, official: string): Promise<Checker> =>
  openInWorker<Checker>(
    () =>
      new Worker(new URL('./checker-worker.ts', import.meta.url), {
        type: 'module',
        name: JSON.stringify([base, official]),
      }),
    async () => (await import('./open-checker.ts')).openChecker(base, official),
  );
