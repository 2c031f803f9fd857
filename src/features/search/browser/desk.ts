import type { Desk } from '../../../search/engine/desk.ts';
import { openInWorker } from '../../../ui/browser/in-worker.ts';

/** Opens the search of the site in a thread of its own, so that the page answers the reader meanwhile. */
export const startDesk = (base: string): Promise<Desk> =>
  openInWorker<Desk>(
    () => new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module', name: base }),
    async () => (await import('./open-desk.ts')).openDesk(base),
  );
