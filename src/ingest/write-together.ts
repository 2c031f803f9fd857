import * as disk from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { hashOfFile, journalName, stagingPrefix, type journalSchema } from './heal-writes.ts';
import { IngestProblem } from './ingest-problem.ts';

/** The calls of node:fs/promises by which files are written; a test may make one of them fail. */
export type DiskWriter = Pick<typeof disk, 'mkdir' | 'rename' | 'rm' | 'rmdir' | 'writeFile'>;

/** What the system says when nothing can be written, as a problem. */
export function asWriteProblem(error: unknown): IngestProblem {
  if (error instanceof IngestProblem) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const nothing = '这个文件什么也没有写下。';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new IngestProblem('disk-full', `磁盘满了；${nothing}`, '请腾出地方，再运行一次。');
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new IngestProblem('write-failed', `没有写这里的权限；${nothing}`, '请查内容文件夹的权限。');
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new IngestProblem(
      'write-failed',
      `要建文件夹的地方有一个文件；${nothing}`,
      '请换一个内容文件夹。',
    );
  return new IngestProblem('write-failed', `写不进去（${message}）；${nothing}`, '请查内容文件夹和磁盘。');
}

/** From the moment that the journal stands, all files are ready and a run that is killed can be finished. */
async function writeJournal(
  folder: string,
  staging: string,
  names: readonly string[],
  writer: DiskWriter,
): Promise<void> {
  const journal: z.infer<typeof journalSchema> = { files: [] };
  for (const name of names) {
    const was = await hashOfFile(path.join(folder, name));
    journal.files.push({ name, ...(was !== undefined && { was }) });
  }
  const draft = path.join(staging, 'journal.new');
  await writer.writeFile(draft, JSON.stringify(journal));
  await writer.rename(draft, path.join(staging, journalName));
}

async function ignoringErrors(step: Promise<unknown>): Promise<void> {
  await step.catch(() => undefined);
}

/**
 * Writes several files below a folder so that all are there, or none: first beside each other in a staging folder on
 * the same disk, with a journal of them, then each is renamed into place. What stood there before is put back when a
 * later one fails; what a kill cuts off, `healWrites` finishes.
 */
export async function writeTogether(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  writer: DiskWriter = disk,
): Promise<void> {
  const staging = path.join(folder, '.ingest', `${stagingPrefix}${process.pid}`);
  const names = [...files.keys()];
  const undo: (() => Promise<unknown>)[] = [];
  try {
    await writer.mkdir(staging, { recursive: true });
    for (const [index, name] of names.entries()) {
      await writer.writeFile(path.join(staging, `new-${index}`), files.get(name) ?? '');
    }
    await writeJournal(folder, staging, names, writer);
    for (const [index, name] of names.entries()) {
      const target = path.join(folder, name);
      const kept = path.join(staging, `old-${index}`);
      const made = await writer.mkdir(path.dirname(target), { recursive: true });
      if (made !== undefined) undo.unshift(() => writer.rmdir(path.dirname(target)));
      const replaced = await writer.rename(target, kept).then(
        () => true,
        (error: unknown) => {
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
          throw error;
        },
      );
      const ready = path.join(staging, `new-${index}`);
      if (replaced) undo.unshift(() => writer.rename(kept, target));
      await writer.rename(ready, target);
      // Going back the same way, so that a kill in the midst of it can be finished too.
      undo.unshift(() => writer.rename(target, ready));
    }
  } catch (error) {
    for (const step of undo) await ignoringErrors(step());
    await ignoringErrors(writer.rm(path.join(staging, journalName), { force: true }));
    throw asWriteProblem(error);
  } finally {
    await ignoringErrors(writer.rm(staging, { recursive: true, force: true }));
  }
}
