import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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
  if (known) return known;
  const content = await make();
  await keep(file, content).catch(() => {
    // A folder that cannot be written costs time, nothing else.
  });
  return typeof content === 'string' ? Buffer.from(content) : content;
}
