import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCollation } from '../../../src/editions/propose/collate-command.ts';
import { loadCollationLibrary } from '../../../src/editions/propose/collation-library.ts';
import { collationState, type CollationState } from '../../../src/editions/propose/collation-state.ts';
import { fixtureFolder } from '../../fixture-library.ts';

/** A copy of the library's texts in a folder of its own, and the collate command for it. */
export interface ContentCopy {
  folder: string;
  read: (file: string) => string;
  write: (file: string, text: string) => void;
  remove: (file: string) => void;
  /** Puts the named files back as the library has them. */
  restore: (...files: string[]) => void;
  /** Makes the copy again. */
  restoreAll: () => void;
  state: (id: string) => CollationState;
  run: (id: string | undefined, options?: { write?: boolean; source?: string }) => CommandResult;
  dispose: () => void;
}

export interface CommandResult {
  collates: boolean;
  printed: string;
  failed: string;
}

const original = path.resolve(fixtureFolder);

export function copyContent(): ContentCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'collate-'));
  const restoreAll = (): void => {
    for (const part of ['sources', 'documents', 'editions']) {
      rmSync(path.join(folder, part), { recursive: true, force: true });
      cpSync(path.join(original, part), path.join(folder, part), { recursive: true });
    }
  };
  restoreAll();
  const at = (file: string): string => path.join(folder, file);
  return {
    folder,
    read: (file) => readFileSync(at(file), 'utf8'),
    write: (file, text) => {
      writeFileSync(at(file), text);
    },
    remove: (file) => {
      rmSync(at(file));
    },
    restore: (...files) => {
      for (const file of files) cpSync(path.join(original, file), at(file));
    },
    restoreAll,
    state: (id) => collationState(loadCollationLibrary(folder), id),
    run: (id, { write = false, source } = {}) => {
      const printed: string[] = [];
      const failed: string[] = [];
      const collates = runCollation(
        { contentDir: folder, documents: id === undefined ? undefined : [id], write, source },
        { print: (line) => printed.push(line), fail: (line) => failed.push(line) },
      );
      return { collates, printed: printed.join('\n'), failed: failed.join('\n') };
    },
    dispose: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
