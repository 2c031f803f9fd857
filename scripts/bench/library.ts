import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { SearchRecord } from '../../src/search/record.ts';
import { chineseOrdinal } from '../../src/text/chinese-ordinal.ts';
import { generateLibrary } from '../../tests/fixtures/generator/generate-library.ts';
import { watchMemory } from './peak-memory.ts';
import { writeStockSite } from './stock-site.ts';

// Whole libraries of generated laws: from raw files through ingest to a site, built again unchanged and with one text
// changed, beside a bare Starlight of the same texts.
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
  records.forEach((record, index) => writeFileSync(path.join(folder, `${index}.md`), lawOf(record, index)));
}

/** A text as a law: its headings are chapters, its paragraphs articles. */
function lawOf({ title, parts }: SearchRecord, index: number): string {
  let chapter = 0;
  let article = 0;
  const lines = parts.map(({ text, heading }) =>
    heading
      ? `## 第${chineseOrdinal(++chapter)}章　${text.slice(0, 12)}`
      : `第${chineseOrdinal(++article)}条　${text}`,
  );
  return `# ${[`${title}（第${index}号）`, ...lines].join('\n\n')}\n`;
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
  '| documents | site | build s | of stock | peak MB | of stock | page KB gz | files | MB | again s | one changed s (its index, beside) | ingest s |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const documents of values.sizes.split(',').map(Number)) {
  rmSync(root, { recursive: true, force: true });
  const records = generateLibrary({ seed: Number(values.seed), documents });
  const [texts, content, site, cache, stock] = ['in', 'content', 'site', 'cache', 'stock'].map((name) =>
    path.join(root, name),
  ) as [string, string, string, string, string];
  writeTexts(texts, records);
  const takeIn = (from: string, out: string): Promise<Run> => run(['scripts/ingest.ts', from, '--out', out]);
  const build = async (): Promise<Run & { index: number }> => {
    const env = { CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: cache, BASE_PATH: '/', SITE_URL: '' };
    const made = await run(['--max-semi-space-size=64', 'scripts/build.ts'], { env });
    const [report = ''] = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter(
      (file) => path.basename(file) === 'report.json',
    );
    const { seconds } = JSON.parse(readFileSync(path.join(cache, report), 'utf8')) as { seconds: number };
    return { ...made, index: seconds };
  };
  const ingest = await takeIn(texts, content);
  const ours = await build();
  const size = sizeOf(site, /documents\/[^/]+\/index\.html$/u);
  const again = await build();
  const first = records[0] as SearchRecord;
  const changed = first.parts.map((part) => (part.heading ? part : { ...part, text: `${part.text}又改。` }));
  // Taken in apart, so that it gets the id that it has, and put in the place of what stands there.
  const [edited, editedContent] = [path.join(root, 'edited'), path.join(root, 'edited-content')];
  writeTexts(edited, [{ ...first, parts: changed }]);
  await takeIn(edited, editedContent);
  cpSync(editedContent, content, { recursive: true });
  const oneChanged = await build();
  writeStockSite(stock, records);
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  const bare = await run(['--max-old-space-size=12000', astro, 'build'], { cwd: stock });
  const stockSize = sizeOf(path.join(stock, 'dist'), /text-\d+\/index\.html$/u);
  const show = (name: string, { seconds, memory }: Run, own: typeof size, more: readonly string[]): void => {
    const cells = [
      documents, name, seconds.toFixed(1), (seconds / bare.seconds).toFixed(2), memory.toFixed(0),
      (memory / bare.memory).toFixed(2), own.pageKilobytes.toFixed(1), own.files, own.megabytes.toFixed(0), ...more,
    ]; // prettier-ignore
    console.log(`| ${cells.join(' | ')} |`);
  };
  const index = `${oneChanged.seconds.toFixed(1)} (${oneChanged.index.toFixed(1)})`;
  show('ours', ours, size, [again.seconds.toFixed(1), index, ingest.seconds.toFixed(1)]);
  show('bare Starlight', bare, stockSize, ['', '', '']);
}
rmSync(root, { recursive: true, force: true });
