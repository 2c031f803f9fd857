import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { blockFiles } from './build/block-files.ts';
import { CompressedWriter } from './build/compressed-writer.ts';
import { namesFile } from './build/names-file.ts';
import { pageTable, pageText, type PageText } from './build/page-text.ts';
import { pageWords } from './build/page-words.ts';
import { writePagefindIndex, type WordRecord } from './build/pagefind-index.ts';
import { PairCounts } from './build/pair-counts.ts';
import { simplifiedMap, usefulPairs } from './build/simplified-map.ts';
import type { BlockFile } from './format/block-file.ts';
import { filterNames } from './filters.ts';
import { blocksPerFile, indexFolder } from './format/layout.ts';
import { formatVersion, indexPaths, rootPath, type RootFile } from './format/root-file.ts';
import type { SearchRecord } from './record.ts';
import { normalise } from './text/normalise.ts';

export interface SearchIndexReport {
  pages: number;
  characters: number;
}

/** Newest first; pages without a date stand last. */
function byDate(a: SearchRecord, b: SearchRecord): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.url < b.url ? -1 : 1;
}

function filtersOf({ filters }: SearchRecord): WordRecord['filters'] {
  const given = filterNames.flatMap((name): [string, string[]][] => {
    const value = filters[name];
    if (value === undefined || value.length === 0) return [];
    return [[name, typeof value === 'string' ? [value] : [...new Set(value)]]];
  });
  return Object.fromEntries(given);
}

async function writeTexts(
  records: readonly SearchRecord[],
  texts: readonly PageText[],
  add: (number: number, blocks: readonly BlockFile[]) => Promise<void>,
): Promise<void> {
  const simplified = simplifiedMap();
  let number = 0;
  let blocks: BlockFile[] = [];
  for (const [index, record] of records.entries()) {
    const text = texts[index];
    if (!text) continue;
    for (const block of blockFiles(record, text, simplified)) {
      blocks.push(block);
      if (blocks.length < blocksPerFile) continue;
      await add(number++, blocks);
      blocks = [];
    }
  }
  if (blocks.length > 0) await add(number, blocks);
}

/** The short forms whose full form the texts have; the longest first, so that none is read inside of another. */
function formsInUse(
  given: Readonly<Record<string, string>>,
  texts: readonly PageText[],
): Record<string, string> {
  const read = Object.entries(given).map(([short, full]) => [normalise(short), normalise(full)] as const);
  const used = read.filter(([, full]) => texts.some(({ text }) => text.includes(full)));
  return Object.fromEntries(used.sort((a, b) => b[0].length - a[0].length));
}

/**
 * Writes the index of the records below `outDir`, in place of any older one, with the short forms that readers may type. It holds no address of the site, so
 * that it works under any base.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  shortForms: Readonly<Record<string, string>> = {},
): Promise<SearchIndexReport> {
  const sorted = [...records].sort(byDate);
  const hash = createHash('sha256').update(String(formatVersion));
  const texts = sorted.map((record) => {
    hash.update(JSON.stringify(record));
    return pageText(record, simplifiedMap());
  });
  const folder = path.join(outDir, indexFolder);
  const making = path.join(folder, 'making');
  await rm(folder, { recursive: true, force: true });
  await mkdir(making, { recursive: true });

  const counts = new PairCounts();
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const words = function* (): Generator<WordRecord> {
    for (const [index, record] of sorted.entries()) {
      const text = texts[index];
      if (text) yield { content: pageWords(text, counts), filters: filtersOf(record) };
    }
  };
  const { version: pagefind, meta, wasm } = await writePagefindIndex(words(), characters, making);

  const usedForms = formsInUse(shortForms, texts);
  const version = hash.update(pagefind).digest('hex').slice(0, 12);
  await rename(making, path.join(folder, version));
  const paths = indexPaths(version);
  const writer = new CompressedWriter(outDir);
  await writer.add(paths.pages, JSON.stringify(pageTable(sorted, texts)));
  await writer.add(paths.names, JSON.stringify(namesFile(sorted)));
  await writer.add(paths.simplified, JSON.stringify(usefulPairs(texts.map(({ text }) => text))));
  await writeTexts(sorted, texts, (number, blocks) =>
    writer.add(paths.blocks(number), JSON.stringify(blocks)),
  );
  await writer.finish();
  const root: RootFile = {
    engine: `${formatVersion} ${pagefind}`,
    version,
    pages: sorted.length,
    meta,
    wasm,
    common: counts.common(),
    shortForms: usedForms,
  };
  await writeFile(path.join(outDir, rootPath), JSON.stringify(root));
  return { pages: sorted.length, characters };
}
