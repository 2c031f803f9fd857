import { diffArrays } from 'diff';
import { looseText } from '../../search/text/loose-text.ts';
import type { MappedText } from '../../search/text/normalise.ts';
import { wholeNumbers } from './numbers.ts';

/** A run of characters in which the two readings agree, or of which only one has any. */
export interface Difference {
  /** `missing` stands in the source only, `extra` in the quotation only. */
  kind: 'same' | 'missing' | 'extra';
  /** As printed in the source, or as typed where only the quotation has it. */
  text: string;
}

/** Reads a text in the form in which quotations are compared, with the way back to what is printed. */
export type ReadText = (text: string) => MappedText;

interface Side {
  printed: string;
  mapped: MappedText;
  /** Characters of the normal form that were passed so far. */
  at: number;
}

/** Whether a printed character ends here: … is one, though its normal form has three. */
const isWhole = ({ mapped, at }: Side): boolean =>
  at === 0 || at === mapped.text.length || mapped.origins[at] !== mapped.origins[at - 1];

/** What is printed from a place of the normal form to where the side stands now. */
const printedFrom = ({ printed, mapped, at }: Side, from: number): string =>
  printed.slice(mapped.origins[from], mapped.origins[at]);

/**
 * The fewest characters and whole numbers by which a quotation differs from the source's words, full-width, white space
 * and case left aside. `same` and `missing` together give the source, `same` and `extra` the quotation; a printed character that
 * differs in part of its normal form differs as a whole.
 */
export function differences(source: string, quoted: string, read: ReadText): Difference[] {
  const [from, to] = [source, quoted].map((printed): Side => ({ printed, mapped: read(printed), at: 0 })) as [
    Side,
    Side,
  ];
  const result: Difference[] = [];
  let [missing, extra] = ['', ''];
  const changed = (): void => {
    if (missing !== '') result.push({ kind: 'missing', text: missing });
    if (extra !== '') result.push({ kind: 'extra', text: extra });
    [missing, extra] = ['', ''];
  };
  let [startFrom, startTo, isSame] = [0, 0, true];
  const [wanted, given] = [wholeNumbers(from.mapped.text), wholeNumbers(to.mapped.text)];
  for (const { value, added, removed } of diffArrays(wanted, given)) {
    for (let step = value.join('').length; step > 0; step -= 1) {
      if (!added) from.at += 1;
      if (!removed) to.at += 1;
      isSame &&= !added && !removed;
      if (!isWhole(from) || !isWhole(to)) continue;
      const printed = printedFrom(from, startFrom);
      const last = result.at(-1);
      if (!isSame) {
        missing += printed;
        extra += printedFrom(to, startTo);
      } else if (missing === '' && extra === '' && last?.kind === 'same') last.text += printed;
      else {
        changed();
        result.push({ kind: 'same', text: printed });
      }
      [startFrom, startTo, isSame] = [from.at, to.at, true];
    }
  }
  changed();
  return result;
}

/** Whether the two readings have the same characters, punctuation aside. */
export const isPunctuationOnly = (source: string, quoted: string, read: ReadText): boolean =>
  looseText(read(source).text).text === looseText(read(quoted).text).text;

/** What the library states the numbers of: 本库中“67.5%”说的是“…”。 */
export const numberWords = (
  numbers: readonly { number: string; entries: readonly { title: string }[] }[],
): string =>
  numbers
    .map(
      ({ number, entries }) =>
        `本库中“${number}”说的是${entries.map(({ title }) => `“${title}”`).join('、')}。`,
    )
    .join('');

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
