import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { sha256Of } from '../config/sha256.ts';

/** What a run is about to put in place: each file with the hash of what stood there, absent where nothing did. */
export const journalSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      name: z.string().regex(/^(?!.*\.\.)(?:documents|editions|sources|\.ingest)\/[\w./-]+$/),
      was: z.string().optional(),
    }),
  ),
});
export const journalName = 'journal.json';
export const stagingPrefix = 'staging-';
const leftover = /^(?:staging-(\d+)|report\.txt\.(\d+)\.tmp)$/;

/** SHA-256 of a file's bytes; undefined where there is none. */
export async function hashOfFile(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && sha256Of(bytes);
}

const longestPause = 10 * 60_000;

/** Whether the run of that number may still be writing a file: what has its number now may be another program. */
async function isAtWork(pid: number, file: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A program of another user is there, but takes no signal.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }));
  return Date.now() - mtimeMs < longestPause;
}

async function readJournal(staging: string): Promise<z.infer<typeof journalSchema> | undefined> {
  try {
    return journalSchema.parse(JSON.parse(await readFile(path.join(staging, journalName), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Puts in place what a run that was cut off had ready; what an editor changed since stays. */
async function finish(folder: string, staging: string): Promise<void> {
  const journal = await readJournal(staging);
  for (const [index, { name, was }] of journal?.files.entries() ?? []) {
    const ready = path.join(staging, `new-${index}`);
    const target = path.join(folder, name);
    const present = await hashOfFile(target);
    if (!existsSync(ready) || (present !== undefined && present !== was)) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await rename(ready, target);
  }
  await rm(staging, { recursive: true, force: true });
}

/**
 * Heals what a run left behind that was killed while it wrote: with a journal all its files were ready and are put in
 * place, without one none was in place yet and they go. Runs that still write are left alone.
 */
export async function healWrites(folder: string): Promise<void> {
  const items = await readdir(path.join(folder, '.ingest')).catch(() => []);
  for (const item of items) {
    const [, staged, report] = leftover.exec(item) ?? [];
    const pid = Number(staged ?? report);
    const file = path.join(folder, '.ingest', item);
    if (Number.isNaN(pid) || (pid !== process.pid && (await isAtWork(pid, file)))) continue;
    if (staged !== undefined) await finish(folder, file);
    else if (pid !== process.pid) await rm(file, { force: true });
  }
}
