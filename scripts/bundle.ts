import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { placeholderBase } from '../src/hosting/bundle/rewrite-file.ts';
import { writeZip } from '../src/hosting/bundle/write-zip.ts';

/** Folder that the zip unpacks into. */
const inside = 'wenku';

const usage = 'Usage: npm run bundle [-- --out FOLDER]';

async function bundle(out: string): Promise<boolean> {
  // Below the project: the pages are rendered by modules that look for its packages.
  const site = path.resolve('.cache/sites/bundle');
  rmSync(site, { recursive: true, force: true });
  process.env['BASE_PATH'] = placeholderBase;
  process.env['OUT_DIR'] = site;
  try {
    // Read only now: the settings are taken from the environment when they are first read.
    const { buildSite } = await import('./build.ts');
    const { filesBelow } = await import('../src/config/files-below.ts');
    const { prepareFolder } = await import('../src/hosting/bundle/prepare-folder.ts');
    const { siteTitle } = await import('../src/model/site-identity.ts');
    if (!(await buildSite())) return false;
    await prepareFolder(site, siteTitle);
    const files = new Map(filesBelow(site).map((name) => [`${inside}/${name}`, path.join(site, name)]));
    mkdirSync(out, { recursive: true });
    const zip = path.join(out, `${inside}.zip`);
    const sum = await writeZip(files, zip);
    const size = (statSync(zip).size / 1024 / 1024).toFixed(1);
    console.log(`${path.relative('', zip)}: ${files.size} files, ${size} MB, SHA-256 ${sum}`);
    return true;
  } catch (error) {
    console.error(`The bundle could not be made: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'bundle' } } });
  const out = path.resolve(values.out);
  if (existsSync(out) && !statSync(out).isDirectory()) throw new Error(`${out} is a file, not a folder.`);
  process.exitCode = (await bundle(out)) ? 0 : 1;
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)} ${usage}`);
  process.exitCode = 2;
}
