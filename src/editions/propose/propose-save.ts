import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';

const newFileMode = 0o644;

function modeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mode ?? newFileMode;
}

/** Writes a file so that it is there whole or as it was: beside it first, then renamed. Throws what the disk says. */
export function saveAtomically(file: string, text: string): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const draft = path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(draft, 'w', modeOf(file));
    try {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
