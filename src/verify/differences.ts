import { diffChars } from 'diff';
import { looseText } from '../search/text/loose-text.ts';
import type { MappedText } from '../search/text/normalise.ts';

/** A run of characters in which the two readings agree, or of which only one has any. */
export interface Difference {
  /** `missing` stands in the source only, `extra` in the quotation only. */
  kind: 'same' | 'missing' | 'extra';
  /** As printed in the source, or as typed where only the quotation has it. */
  text: string;
}

/** Reads a text in the form in which quotations are compared, with the way back to what is printed. */
export type ReadText = (text: string) => MappedText;

/** The printed text of each character of the normal form, with what the normal form leaves away after it. */
function clusters(text: string, mapped: MappedText): string[] {
  return Array.from({ length: mapped.text.length }, (_, at) =>
    text.slice(mapped.origins[at], mapped.origins[at + 1]),
  );
}

/**
 * The fewest characters by which a quotation differs from the source's words, full-width, white space and case left
 * aside. `same` and `missing` together give the source, `same` and `extra` the quotation.
 */
export function differences(source: string, quoted: string, read: ReadText): Difference[] {
  const sides = [source, quoted].map((text) => {
    const mapped = read(text);
    return { printed: clusters(text, mapped), text: mapped.text };
  });
  const [from, to] = sides;
  if (!from || !to) return [];
  let inSource = 0;
  let inQuoted = 0;
  return diffChars(from.text, to.text).map(({ value, added, removed }): Difference => {
    const { length } = value;
    if (added) {
      inQuoted += length;
      return { kind: 'extra', text: to.printed.slice(inQuoted - length, inQuoted).join('') };
    }
    inSource += length;
    if (!removed) inQuoted += length;
    return {
      kind: removed ? 'missing' : 'same',
      text: from.printed.slice(inSource - length, inSource).join(''),
    };
  });
}

/** Whether the two readings have the same characters but for punctuation. */
export const isPunctuationOnly = (source: string, quoted: string, read: ReadText): boolean =>
  looseText(read(source).text).text === looseText(read(quoted).text).text;

/** Each difference in words: 所引“达到”，原文作“提高到”. */
export function differenceWords(list: readonly Difference[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const first = list[at];
    if (!first || first.kind === 'same') continue;
    const second = list[at + 1];
    const both = second && second.kind !== 'same' ? [first, second] : [first];
    if (both.length === 2) at += 1;
    const of = (kind: Difference['kind']) => both.find((one) => one.kind === kind)?.text.trim();
    const [missing, extra] = [of('missing'), of('extra')];
    if (missing !== undefined && extra !== undefined) words.push(`所引“${extra}”，原文作“${missing}”`);
    else if (missing !== undefined) words.push(`漏“${missing}”`);
    else words.push(`多出“${extra ?? ''}”`);
  }
  return words;
}
