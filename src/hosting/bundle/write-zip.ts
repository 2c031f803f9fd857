import { createHash } from 'node:crypto';
import { createWriteStream, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** The same for every entry, so that the same files make the same bytes. */
const entryDate = new Date(2000, 0, 1);

/**
 * Packs files (path in the archive to path on disk) into a zip, and writes its SHA-256 beside it as `sha256sum` does.
 * Both appear at once under their names when they are whole. Returns the checksum.
 */
export async function writeZip(files: ReadonlyMap<string, string>, target: string): Promise<string> {
  const zip = new ZipFile();
  for (const name of [...files.keys()].sort()) {
    const content = readFileSync(files.get(name) ?? '');
    // The date as DOS has it, without a time zone: the other form would depend on the zone of the machine.
    zip.addBuffer(content, name, { mtime: entryDate, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${target}.tmp`));
  const sum = createHash('sha256')
    .update(readFileSync(`${target}.tmp`))
    .digest('hex');
  writeFileSync(`${target}.sha256.tmp`, `${sum}  ${path.basename(target)}\n`);
  renameSync(`${target}.tmp`, target);
  renameSync(`${target}.sha256.tmp`, `${target}.sha256`);
  return sum;
}
