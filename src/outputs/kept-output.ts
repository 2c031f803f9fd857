import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OutputContent, OutputFile, OutputSite } from './output.ts';

/** The content of a file: taken from `folder` where it was made of the same key before. */
export async function keptOutput(file: OutputFile, site: OutputSite, folder: string): Promise<OutputContent> {
  if (file.key === undefined) return file.make(site);
  const name = createHash('sha256').update(file.key).digest('hex').slice(0, 32) + path.extname(file.path);
  const kept = path.join(folder, name);
  const known = await readFile(kept).catch(() => undefined);
  if (known) return known;
  const content = await file.make(site);
  await keep(kept, content).catch(() => {
    // A folder that cannot be written costs time, nothing else.
  });
  return content;
}

async function keep(file: string, content: OutputContent): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(temporary, content);
  await rename(temporary, file);
}
