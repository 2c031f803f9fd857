import { openInWorker } from '../../../ui/browser/in-worker.ts';
import type { Checker } from './open-checker.ts';

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
