import { openBucket, type Bucket } from '../format/bucket.ts';
import type { BlockFile } from '../format/block-file.ts';
import { ByteReader } from '../format/byte-reader.ts';
import { blocksPerFile } from '../format/layout.ts';
import type { NamedPage } from '../format/names-file.ts';
import { foldedFacets, readFacet, type Facets } from '../format/facet-columns.ts';
import { readPageTable, type PageTable } from '../format/page-table.ts';
import { indexPaths, rootPath, type RootFile } from '../format/root-file.ts';

/** Fetches a file of the site by its address below the base; rejects where there is none. */
export type FetchFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Files of one kind that are kept in memory; the longest unused goes first. */
const keptFiles = 400;

const decoder = new TextDecoder();

/** Unpacks a file. A server may have unpacked it on the way already. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  // Not a Blob: its bytes would go through another process of the browser and back.
  const packed = new Response(bytes).body;
  if (!packed) return bytes;
  return new Uint8Array(
    await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
  );
}

function remember<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const kept = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = kept.get(key) ?? load(key);
    kept.delete(key);
    kept.set(key, known);
    // A failure is not kept: the network may be back at the next attempt.
    known.catch(() => kept.delete(key));
    if (kept.size > keptFiles) kept.delete(kept.keys().next().value as Key);
    return known;
  };
}

/** What the index knows of grams: all that is needed to look one up. */
export interface GramFiles {
  root: RootFile;
  /** The most common pairs of characters, which are kept in longer grams. */
  split: ReadonlySet<string>;
  bucket: (number: number) => Promise<Bucket>;
  characters: (number: number) => Promise<Bucket>;
}

/** The files of an index, each fetched when it is first asked for. */
export interface IndexFiles extends GramFiles {
  table: PageTable;
  /** A block by its number in the library. */
  block: (number: number) => Promise<BlockFile>;
  /** The columns of every filter. */
  facets: () => Promise<Facets>;
  names: () => Promise<NamedPage[]>;
  simplified: () => Promise<ReadonlyMap<string, string>>;
}

const readRoot = async (fetchFile: FetchFile): Promise<RootFile> =>
  JSON.parse(decoder.decode(await fetchFile(rootPath))) as RootFile;

const readJson = async <Value>(fetchFile: FetchFile, path: string): Promise<Value> =>
  JSON.parse(decoder.decode(await unpack(await fetchFile(path)))) as Value;

/** Only the names of the index that stands below the site's base. */
export async function fetchNames(fetchFile: FetchFile): Promise<NamedPage[]> {
  const { version } = await readRoot(fetchFile);
  return readJson<NamedPage[]>(fetchFile, indexPaths(version).names);
}

interface SimplifiedPairs {
  traditional: string;
  simplified: string;
}

const mapOf = ({ traditional, simplified }: SimplifiedPairs): ReadonlyMap<string, string> =>
  new Map(Array.from(traditional, (character, index) => [character, simplified.charAt(index)]));

/** Only the traditional characters, and how they are read, of the index that stands below the site's base. */
export async function fetchSimplified(fetchFile: FetchFile): Promise<ReadonlyMap<string, string>> {
  const { version } = await readRoot(fetchFile);
  return mapOf(await readJson<SimplifiedPairs>(fetchFile, indexPaths(version).simplified));
}

/**
 * Opens the index that stands below the site's base. What `begin` asks of the grams is fetched beside the table of
 * pages and kept, so that the first answer waits for one fetch less.
 */
export async function openIndex(
  fetchFile: FetchFile,
  begin?: (grams: GramFiles) => Promise<unknown>,
): Promise<IndexFiles> {
  const root = await readRoot(fetchFile);
  const paths = indexPaths(root.version);
  const bytes = async (path: string) => unpack(await fetchFile(path));
  const json = async <Value>(path: string) => readJson<Value>(fetchFile, path);
  const grams: GramFiles = {
    root,
    split: new Set(root.split.match(/[^]{2}/g)),
    bucket: remember(async (number: number) => openBucket(await bytes(paths.bucket(number)))),
    characters: remember(async (number: number) => openBucket(await bytes(paths.characters(number)))),
  };
  // Who asks again hears of a failure then.
  begin?.(grams).catch(() => undefined);
  const table = readPageTable(new ByteReader(await bytes(paths.pages)));
  const facets = remember(async (): Promise<Facets> => {
    const reader = new ByteReader(await bytes(paths.facets));
    const columns: Facets = { kind: table.kindFacet };
    for (const name of foldedFacets) columns[name] = readFacet(reader, root.pages);
    return columns;
  });
  const blocks = remember((number: number) => json<BlockFile[]>(paths.blocks(number)));
  const names = remember(() => json<NamedPage[]>(paths.names));
  const simplified = remember(async () => mapOf(await json<SimplifiedPairs>(paths.simplified)));
  return {
    ...grams,
    table,
    async block(number) {
      const file = await blocks(Math.floor(number / blocksPerFile));
      const block = file[number % blocksPerFile];
      if (!block) throw new RangeError(`The search index has no block ${number}.`);
      return block;
    },
    facets: () => facets(0),
    names: () => names(0),
    simplified: () => simplified(0),
  };
}
