import { parseLineRange } from './line-range.ts';
import { fullwidthPunctuation } from './rules/fullwidth-punctuation.ts';

/** One character of a source, with its place in the file. */
export interface SourceCharacter {
  character: string;
  /** The character as the file has it, where the mechanical rule changed it. */
  printed?: string;
  /** 1-based. */
  line: number;
  /** 1-based, in characters. */
  column: number;
}

// Extracts made by layout analysis set headings as Markdown does; the marks are theirs, not the page's.
const headingMark = /^\s{0,3}#{1,6}(?=\s)/;

/**
 * The characters of the given line ranges, in that order, without white space and without the marks (#) that an
 * extract sets before headings. Lines beyond the file are passed over.
 */
export function joinSpans(
  lines: readonly string[],
  ranges: readonly string[],
  { fullwidth }: { fullwidth: boolean },
): SourceCharacter[] {
  const joined: SourceCharacter[] = [];
  for (const range of ranges) {
    const { first, last } = parseLineRange(range);
    for (let number = first; number <= Math.min(last, lines.length); number++) {
      const line = lines[number - 1] ?? '';
      const changed = fullwidth ? fullwidthPunctuation(line) : line;
      const skip = headingMark.exec(line)?.[0].length ?? 0;
      let offset = 0;
      let column = 0;
      for (const printed of line) {
        // The rule exchanges single UTF-16 units, so offsets agree.
        const character = changed.slice(offset, offset + printed.length);
        column++;
        offset += printed.length;
        if (offset <= skip || /\s/u.test(printed)) continue;
        joined.push({
          character,
          line: number,
          column,
          ...(character === printed ? {} : { printed }),
        });
      }
    }
  }
  return joined;
}
