import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

const keptFolder = path.resolve('.cache/kept');

async function keep(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(temporary, content);
  await rename(temporary, file);
}

/**
 * What `make` gives, kept between builds: made anew only where `key`, all that it is made of, changes.
 */
export async function keptFile(
  key: string,
  make: () => string | Uint8Array | Promise<string | Uint8Array>,
  folder = keptFolder,
): Promise<Uint8Array> {
  const file = path.join(folder, createHash('sha256').update(key).digest('hex').slice(0, 32));
  const known = await readFile(file).catch(() => undefined);
  if (known) {
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return known;
  }
  const content = await make();
  await keep(file, content).catch(() => {
    // A folder that cannot be written costs time, nothing else.
  });
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** Removes what no build has asked for in the last `days`. */
export async function dropUnused(days = 30, folder = keptFolder): Promise<void> {
  const oldest = Date.now() - days * 24 * 60 * 60 * 1000;
  const names = await readdir(folder).catch(() => []);
  const drop = async (name: string): Promise<void> => {
    const file = path.join(folder, name);
    if ((await stat(file)).mtimeMs < oldest) await rm(file, { force: true });
  };
  // What another build removes meanwhile is removed.
  await Promise.allSettled(names.map(drop));
}
