import { openInWorker } from '../../../ui/browser/in-worker.ts';
import type { ReadNotes } from '../annotation-file.ts';

interface NotesReader {
  readNotesFile: (file: File) => Promise<ReadNotes>;
}

let reader: Promise<NotesReader> | undefined;

/** Reads a file of notes in a thread of its own, so that the page answers meanwhile; whatever is wrong with it is one plain sentence. */
export async function readInWorker(file: File): Promise<ReadNotes> {
  reader ??= openInWorker<NotesReader>(
    () => new Worker(new URL('./read-file-worker.ts', import.meta.url), { type: 'module' }),
    () => import('./read-file.ts'),
  );
  return (await reader).readNotesFile(file);
}
