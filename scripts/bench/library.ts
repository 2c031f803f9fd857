import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { SearchRecord } from '../../src/search/record.ts';
import { generateLibrary } from '../../tests/fixtures/generator/generate-library.ts';
import { watchMemory } from './peak-memory.ts';
import { writeStockSite } from './stock-site.ts';

// Whole libraries of generated texts: from raw files through ingest to a site, beside a bare Starlight of the same texts.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
});

interface Run {
  seconds: number;
  /** Peak memory in MB. */
  memory: number;
}

async function run(
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const began = performance.now();
  const child = spawn('node', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: options.cwd,
    env: { ...process.env, CI: 'true', ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const peak = watchMemory(child.pid ?? 0);
  const status = await new Promise((resolve) => child.on('close', resolve));
  const memory = peak();
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${said}`);
  return { seconds: (performance.now() - began) / 1000, memory };
}

function writeTexts(folder: string, records: readonly SearchRecord[]): void {
  mkdirSync(folder, { recursive: true });
  records.forEach(({ title, parts }, index) => {
    const text = [`${title}（第${index}号）`, ...parts.map((part) => part.text)].join('\n');
    writeFileSync(path.join(folder, `${index}.txt`), `${text}\n`);
  });
}

function sizeOf(site: string, page: RegExp): { files: number; megabytes: number; pageKilobytes: number } {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 2 ** 20;
  const pages = files.filter((file) => page.test(file)).slice(0, 100);
  const gzipped = pages.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return { files: files.length, megabytes, pageKilobytes: gzipped / pages.length / 1024 };
}

const root = path.resolve('.cache/sites/bench-library');
console.log(`Seed ${values.seed}.\n`);
console.log(
  '| documents | site | ingest s | build s | of stock | peak MB | of stock | page KB gz | files | MB |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const documents of values.sizes.split(',').map(Number)) {
  rmSync(root, { recursive: true, force: true });
  const records = generateLibrary({ seed: Number(values.seed), documents });
  const [texts, content, site, stock] = ['in', 'content', 'site', 'stock'].map((name) => path.join(root, name)) as [
    string, string, string, string,
  ]; // prettier-ignore
  writeTexts(texts, records);
  const ingest = await run(['scripts/ingest.ts', texts, '--out', content]);
  const environment = { CONTENT_DIR: content, OUT_DIR: site, BASE_PATH: '/', SITE_URL: '' };
  const ours = await run(['scripts/build.ts'], { env: environment });
  writeStockSite(stock, records);
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  const bare = await run(['--max-old-space-size=12000', astro, 'build'], { cwd: stock });
  const show = (
    name: string,
    ingested: string,
    { seconds, memory }: Run,
    folder: string,
    page: RegExp,
  ): void => {
    const { files, megabytes, pageKilobytes } = sizeOf(folder, page);
    const cells = [
      documents, name, ingested, seconds.toFixed(1), (seconds / bare.seconds).toFixed(2), memory.toFixed(0),
      (memory / bare.memory).toFixed(2), pageKilobytes.toFixed(1), files, megabytes.toFixed(0),
    ]; // prettier-ignore
    console.log(`| ${cells.join(' | ')} |`);
  };
  show('ours', ingest.seconds.toFixed(1), ours, site, /documents\/[^/]+\/index\.html$/u);
  show('bare Starlight', '', bare, path.join(stock, 'dist'), /text-\d+\/index\.html$/u);
}
rmSync(root, { recursive: true, force: true });
