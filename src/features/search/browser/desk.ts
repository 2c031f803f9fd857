import type { Desk } from '../../../search/engine/desk.ts';
import { openInWorker } from '../../../ui/browser/in-worker.ts';
import type { SearchedLibraries } from './open-desk.ts';

/** Opens the search in a thread of its own, so that the page answers the reader meanwhile. */
export const startDesk = (libraries: SearchedLibraries): Promise<Desk> =>
  openInWorker<Desk>(
    () =>
      new Worker(new URL('./desk-worker.ts', import.meta.url), {
        type: 'module',
        name: JSON.stringify(libraries),
      }),
    async () => (await import('./open-desk.ts')).openDesk(libraries),
  );
