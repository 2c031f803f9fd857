import type { BlockFile } from '../format/block-file.ts';
import { placeClass } from '../format/layout.ts';
import type { RecordKind } from '../record.ts';
import { findMarks, type MarkMode, type Range } from '../text/find-marks.ts';
import { normaliseWithOrigins } from '../text/normalise.ts';
import { blockText, partOrigins, type BlockText, type ReadPart } from './block-text.ts';
import type { Match } from './combine.ts';
import { excerpt, pieces, type Piece } from './excerpt.ts';
import type { IndexFiles } from './index-files.ts';

/** A paragraph of a result. */
export interface ShownParagraph {
  /** Fragment of its address, '' where it has none. */
  id: string;
  label: string;
  heading: boolean;
  pieces: Piece[];
}

/** A result as the list shows it. */
export interface ShownMatch {
  /** Address below the site's base. */
  url: string;
  kind: RecordKind;
  title: Piece[];
  date: string;
  issuers: readonly string[];
  /** Number of places on the page; 0 where nothing was counted. */
  count: number;
  paragraphs: ShownParagraph[];
  /** Whether other paragraphs of the page hold the words too. */
  more: boolean;
}

export interface ShowOptions {
  phrases: readonly string[];
  marks: MarkMode;
  /** Paragraphs to show at most. */
  paragraphs: number;
  /** For near matches: what each pair of characters weighs. */
  weights?: ReadonlyMap<string, number>;
  /** Show the opening paragraphs too, as for a term that the query names. */
  opening?: boolean;
  /** Read the whole page and not only the blocks that the match names. */
  whole?: boolean;
}

const nearlyBest = 0.7;

interface Found {
  read: ReadPart;
  ranges: Range[];
  /** How many of the phrases stand in the paragraph, or what its pairs weigh. */
  weight: number;
}

/** The parts of a block that hold marks, with the marks in the printed text. */
function markedParts(block: BlockText, { phrases, marks, weights }: ShowOptions): Found[] {
  const ranges = findMarks(block.text, phrases, marks);
  const apart: [string, number][] = weights ? [...weights] : phrases.map((phrase) => [phrase, 1]);
  const single = apart.map(([phrase, weight]) => ({ list: findMarks(block.text, [phrase], marks), weight }));
  const clip = (part: ReadPart, list: readonly Range[]): Range[] => {
    const end = part.start + part.text.length;
    return list
      .filter(([from, to]) => to > part.start && from < end)
      .map(([from, to]): Range => [Math.max(from, part.start) - part.start, Math.min(to, end) - part.start]);
  };
  return block.parts.flatMap((read) => {
    const own = clip(read, ranges);
    if (own.length === 0) return [];
    const origins = partOrigins(read);
    const printed = own.map(([from, to]): Range => [origins[from] ?? 0, origins[to] ?? read.part[4].length]);
    const weight = single.reduce(
      (sum, item) => sum + (clip(read, item.list).length > 0 ? item.weight : 0),
      0,
    );
    return [{ read, ranges: printed, weight }];
  });
}

/** Marks of a title. */
function titlePieces({ title, titleRead }: BlockFile, phrases: readonly string[], marks: MarkMode): Piece[] {
  const { text, origins } = normaliseWithOrigins(title);
  const ranges = findMarks(titleRead ?? text, phrases, marks === 'pairs' ? 'exact' : marks);
  return pieces(
    title,
    ranges.map(([from, to]): Range => [origins[from] ?? 0, origins[to] ?? title.length]),
  );
}

/** Blocks that are read in search of a place that the index does not tell. */
const lookedBlocks = 12;

/** The first block of a page whose text, its names apart, holds the words; its beginning where none does. */
async function blocksWithMarks(
  read: (block: number) => Promise<BlockText>,
  count: number,
  options: ShowOptions,
): Promise<number[]> {
  for (let block = 0; block < Math.min(count, lookedBlocks); block += 1) {
    const marked = markedParts(await read(block), options);
    if (marked.some((item) => item.read.part[1] !== placeClass.name)) return [block];
  }
  return [0];
}

/** Fetches the text of a match and lays it out: the paragraphs with the most phrases, in reading order. */
export async function showMatch(index: IndexFiles, match: Match, options: ShowOptions): Promise<ShownMatch> {
  const first = index.table.firstBlocks[match.page] ?? 0;
  const count = (index.table.firstBlocks[match.page + 1] ?? first) - first;
  const read = async (block: number): Promise<BlockText> => blockText(await index.block(first + block));
  const wanted = options.whole
    ? Array.from({ length: count }, (_, block) => block)
    : match.blocks.includes(-1)
      ? await blocksWithMarks(read, count, options)
      : match.blocks.slice(0, 3);
  const numbers = new Set(options.opening ? [0, ...wanted] : wanted);
  const blocks = await Promise.all([...numbers].map(read));
  const { file } = blocks[0] as BlockText;

  const found = new Map<number, Found>();
  let places = 0;
  for (const block of blocks) {
    for (const item of markedParts(block, options)) {
      const [start, kind, , , text] = item.read.part;
      places += item.ranges.length;
      if (start === 0 && kind === placeClass.name) continue;
      const known = found.get(start);
      if (!known || known.read.part[4].length < text.length) found.set(start, item);
    }
  }
  const texts = blocks.flatMap(({ parts }) => parts.filter(({ part }) => part[1] !== placeClass.name));
  if (options.opening || found.size === 0) {
    for (const read of texts.slice(0, options.opening ? 2 : 1)) {
      if (!found.has(read.part[0])) found.set(read.part[0], { read, ranges: [], weight: 0 });
    }
  }
  const most = Math.max(...[...found.values()].map((item) => item.weight));
  const paragraphs = [...found.values()]
    // Single pairs stand in every paragraph; only those that hold nearly as many as the best are like the query.
    .filter((item) => options.marks !== 'pairs' || item.weight >= nearlyBest * most)
    .sort((a, b) => b.weight - a.weight || a.read.part[0] - b.read.part[0])
    .slice(0, options.paragraphs)
    .sort((a, b) => a.read.part[0] - b.read.part[0])
    .map(({ read: { part }, ranges }): ShownParagraph => {
      const [, kind, id, label, text] = part;
      return {
        id,
        label: kind === placeClass.name ? '又称' : label,
        heading: kind === placeClass.heading,
        pieces: excerpt(text, ranges),
      };
    });
  return {
    url: file.url,
    kind: file.kind,
    title: titlePieces(file, options.phrases, options.marks),
    date: file.date ?? '',
    issuers: file.issuers ?? [],
    count: match.count,
    paragraphs,
    more:
      options.marks !== 'pairs' &&
      (found.size > paragraphs.length ||
        (!options.whole && (match.count > places || (match.count === 0 && numbers.size < count)))),
  };
}
