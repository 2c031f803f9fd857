import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../config/files-below.ts';
import { lockBuild } from './build-lock.ts';
import { isImmutable } from './headers-for.ts';
import { readMark, siteMark, writeMark } from './out-folder.ts';

/**
 * Files of the former version that an open tab may still ask for: those whose names stand for their content, and which
 * the new version has not. Where the new version has the same, those kept before are kept on.
 */
function filesToKeep(former: string, next: string): string[] {
  const keptBefore = readMark(former)?.kept ?? [];
  const has = new Set(filesBelow(next));
  const own = filesBelow(former).filter((file) => isImmutable(file) && !keptBefore.includes(file));
  const gone = own.filter((file) => !has.has(file));
  if (gone.length > 0) return gone;
  return keptBefore.filter((file) => !has.has(file) && existsSync(path.join(former, file)));
}

/** Puts the former version back where a build was killed between the two renames, and removes what it left. */
function heal({ site, former, next }: { site: string; former: string; next: string }): void {
  if (existsSync(former) && !existsSync(site)) renameSync(former, site);
  for (const left of [former, next]) rmSync(left, { recursive: true, force: true });
}

/**
 * Builds a site beside `out` and puts it in its place when it is whole: whoever serves `out` has the former version
 * until then, also when the build is killed. `make` builds into the folder that it is given; what it throws is thrown
 * on, and the former version stays.
 */
export async function replaceSite(out: string, make: (folder: string) => Promise<void>): Promise<void> {
  const site = existsSync(out) ? realpathSync(out) : out;
  const places = { site, former: `${site}.former`, next: `${site}.next` };
  mkdirSync(path.dirname(site), { recursive: true });
  const unlock = lockBuild(`${site}.lock`);
  try {
    heal(places);
    await make(places.next);
    const kept = existsSync(site) ? filesToKeep(site, places.next) : [];
    for (const file of kept) {
      cpSync(path.join(site, file), path.join(places.next, file), { preserveTimestamps: true });
    }
    writeFileSync(path.join(places.next, siteMark), writeMark(kept));
    if (existsSync(site)) renameSync(site, places.former);
    renameSync(places.next, site);
  } finally {
    heal(places);
    unlock();
  }
}
