import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { pageText } from '../../src/search/build/page-text.ts';
import { simplifiedMap } from '../../src/search/build/simplified-map.ts';
import { pairsTokens } from './pairs-tokens.ts';
import { benchRecords } from './search-library.ts';

// Run by search-index.ts: indexes one generated library with one engine, and says "ready" before it begins.
const [engine = '', documents = '0', seed = '0', folder = ''] = process.argv.slice(2);

/** The page as a documentation site builds it. */
function html({ title, parts }: SearchRecord): string {
  const body = parts
    .map(({ id, text, heading }) => (heading ? `<h2 id="${id}">${text}</h2>` : `<p id="${id}">${text}</p>`))
    .join('\n');
  return `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>\n${body}</main></body></html>`;
}

const records = benchRecords(Number(documents), Number(seed));
if (engine === 'ours') {
  console.log('ready');
  await buildSearchIndex(records, folder);
} else if (engine === 'pairs') {
  const texts = new Map(records.map((record) => [record.url, pageText(record, simplifiedMap()).text]));
  console.log('ready');
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('The index of pairs could not be made.');
  for (const { url, title } of records) {
    const content = pairsTokens(texts.get(url) ?? '').join(' ');
    await index.addCustomRecord({ url, content, language: 'en', meta: { title } });
  }
  const out = path.join(folder, 'pairs');
  await index.writeFiles({ outputPath: out });
  await pagefind.close();
  // The text of each page under the name of its result: what shows and verifies it, in place of the fragments.
  mkdirSync(path.join(out, 'texts'));
  for (const name of readdirSync(path.join(out, 'fragment'))) {
    const packed = gunzipSync(readFileSync(path.join(out, 'fragment', name))).toString();
    const { url } = JSON.parse(packed.slice(packed.indexOf('{'))) as { url: string };
    const file = path.join(out, 'texts', name.replace('pf_fragment', 'json'));
    writeFileSync(file, JSON.stringify({ url, text: texts.get(url) }));
  }
} else {
  const pages = path.join(folder, 'pages');
  for (const record of records) {
    const target = path.join(pages, record.url);
    mkdirSync(target, { recursive: true });
    writeFileSync(path.join(target, 'index.html'), html(record));
  }
  records.length = 0;
  console.log('ready');
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('The stock index could not be made.');
  await index.addDirectory({ path: pages });
  await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  await pagefind.close();
}
