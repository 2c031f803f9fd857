import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { blockFiles } from './build/block-files.ts';
import { bridges } from './build/bridges.ts';
import { BucketSet } from './build/bucket-set.ts';
import { characterLists } from './build/character-lists.ts';
import { CompressedWriter } from './build/compressed-writer.ts';
import { layOut } from './build/corpus.ts';
import { facetOf } from './build/facet.ts';
import { fillBridges, fillBuckets } from './build/fill-buckets.ts';
import { namesFile } from './build/names-file.ts';
import { pageText } from './build/page-text.ts';
import { simplifiedMap, usefulPairs } from './build/simplified-map.ts';
import { sortPlaces } from './build/sort-places.ts';
import type { BlockFile } from './format/block-file.ts';
import { entryKind } from './format/bucket.ts';
import { ByteWriter } from './format/byte-writer.ts';
import { foldedFacets, writeFacet } from './format/facet-columns.ts';
import { blocksPerFile, bucketBytes, indexFolder } from './format/layout.ts';
import { writePageTable } from './format/page-table.ts';
import { indexPaths, rootPath, type RootFile } from './format/root-file.ts';
import type { SearchRecord } from './record.ts';

/** Bytes of the index that a character of text comes to before compression, as measured on policy texts. */
const bytesPerCharacter = 4.4;
/** Bytes of the page lists of single characters that a page comes to. */
const listBytesPerPage = 1600;
/** Common pairs that the root file names; more would cost a reader more than they save. */
const namedPairs = 200;
/** Part of the version that changes when the same texts are written in another way. */
const formatVersion = 3;

export interface SearchIndexReport {
  pages: number;
  characters: number;
  files: number;
  /** Bytes of all files. */
  bytes: number;
}

export interface SearchIndexOptions {
  onProgress?: (step: 'read' | 'sort' | 'file' | 'write', done: number, total: number) => void;
}

/** Newest first; pages without a date stand last. */
function byDate(a: SearchRecord, b: SearchRecord): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.url < b.url ? -1 : 1;
}

/**
 * Writes the index of the records below `outDir`, in place of any older one. It holds no address of the site, so
 * that it works under any base.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  { onProgress }: SearchIndexOptions = {},
): Promise<SearchIndexReport> {
  const sorted = [...records].sort(byDate);
  const simplified = simplifiedMap();
  const hash = createHash('sha256').update(String(formatVersion));
  const texts = sorted.map((record, index) => {
    hash.update(JSON.stringify(record));
    if (index % 100 === 0) onProgress?.('read', index, sorted.length);
    return pageText(record, simplified);
  });
  const version = hash.digest('hex').slice(0, 12);

  onProgress?.('sort', 0, 1);
  const corpus = layOut(texts);
  const places = sortPlaces(corpus);
  const pageOfBlock = new Uint32Array(corpus.firstBlocks.at(-1) ?? 0);
  for (let page = 0; page < texts.length; page += 1) {
    pageOfBlock.fill(page, corpus.firstBlocks[page], corpus.firstBlocks[page + 1]);
  }

  onProgress?.('file', 0, 1);
  const bucketCount = Math.max(1, Math.ceil((corpus.filled * bytesPerCharacter) / bucketBytes));
  const buckets = new BucketSet(bucketCount);
  const split = fillBuckets(buckets, corpus, places, pageOfBlock);
  fillBridges(buckets, corpus, bridges(corpus, texts));
  const characterCount = Math.max(1, Math.ceil((texts.length * listBytesPerPage) / bucketBytes));
  const characters = new BucketSet(characterCount);
  for (const [unit, list] of characterLists(corpus, pageOfBlock)) {
    characters.addOther(String.fromCharCode(unit), entryKind.list, list.result());
  }

  await rm(path.join(outDir, indexFolder), { recursive: true, force: true });
  await mkdir(path.join(outDir, indexFolder), { recursive: true });
  const writer = new CompressedWriter(outDir);
  const paths = indexPaths(version);
  await writer.add(
    paths.pages,
    writePageTable({
      firstBlocks: Array.from(corpus.firstBlocks),
      kinds: sorted.map(({ kind }) => kind),
      kindFacet: facetOf(sorted, 'kind'),
    }),
  );
  const folded = new ByteWriter();
  for (const name of foldedFacets) writeFacet(folded, facetOf(sorted, name));
  await writer.add(paths.facets, folded.result());
  await writer.add(paths.names, JSON.stringify(namesFile(sorted)));
  await writer.add(paths.simplified, JSON.stringify(usefulPairs(corpus.units)));
  let number = 0;
  for (const bytes of buckets.files()) await writer.add(paths.bucket(number++), bytes);
  number = 0;
  for (const bytes of characters.files()) await writer.add(paths.characters(number++), bytes);
  number = 0;
  let blocks: BlockFile[] = [];
  const writeBlocks = async (): Promise<void> => {
    if (blocks.length > 0) await writer.add(paths.blocks(number++), JSON.stringify(blocks));
    blocks = [];
  };
  for (const [index, record] of sorted.entries()) {
    const text = texts[index];
    if (!text) continue;
    for (const block of blockFiles(record, text, simplified)) {
      blocks.push(block);
      if (blocks.length === blocksPerFile) await writeBlocks();
    }
    if (index % 100 === 0) onProgress?.('write', index, sorted.length);
  }
  await writeBlocks();
  await writer.finish();
  const root: RootFile = {
    version,
    pages: sorted.length,
    buckets: bucketCount,
    characterBuckets: characterCount,
    split: split.slice(0, namedPairs).join(''),
  };
  await writeFile(path.join(outDir, rootPath), JSON.stringify(root));
  onProgress?.('write', sorted.length, sorted.length);
  return { pages: sorted.length, characters: corpus.filled, files: writer.files + 1, bytes: writer.bytes };
}
