import type { BlockFile, BlockPart } from '../format/block-file.ts';
import { normalise, normaliseWithOrigins } from '../text/normalise.ts';

/** A part of a block with its normalised text. */
export interface ReadPart {
  /** Offset of its first character in the block's text. */
  start: number;
  text: string;
  part: BlockPart;
}

/** The normalised text of a block. */
export interface BlockText {
  /** Offset, in the page, of the text's first character. */
  start: number;
  /** '\n' stands where a match must not run on. */
  text: string;
  parts: ReadPart[];
  file: BlockFile;
}

const read = new WeakMap<BlockFile, BlockText>();

/** Reads a block's parts as one text, at the offsets that the index knows. */
export function blockText(file: BlockFile): BlockText {
  const known = read.get(file);
  if (known) return known;
  const start = file.parts[0]?.[0] ?? 0;
  const parts: ReadPart[] = [];
  let text = '';
  for (const part of file.parts) {
    const normalised = part[5] ?? normalise(part[4]);
    text = text.padEnd(part[0] - start, '\n');
    parts.push({ start: text.length, text: normalised, part });
    text += normalised;
  }
  const result = { start, text, parts, file };
  read.set(file, result);
  return result;
}

/** For each character of a part's normalised text, and one past its end, the offset in the printed text. */
export function partOrigins({ part }: ReadPart): number[] {
  return normaliseWithOrigins(part[4]).origins;
}
