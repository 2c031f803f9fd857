import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';
import type { SearchRecord } from '../../src/search/record.ts';
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
