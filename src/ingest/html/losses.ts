import { listPlaces, quoteOpening } from '../report-words.ts';
import { tidy } from './inline.ts';

/** What a line loses or gains on its way to plain text, in the order in which the report tells it. */
const lossSentences = {
  numbered: (places: string) => `自动编号已写进文字：${places}。`,
  merged: (places: string) => `合并的单元格已展开，字在首格，其余留空：${places}。`,
  formula: (places: string) => `公式改写成一行，请核对：${places}。`,
  raised: (places: string) => `上下标改作平排：${places}。`,
  struck: (places: string) => `原件上划去的字照录，登记在 edition 的 struck：${places}。请对照原件。`,
} as const;

/** Something that plain text cannot show, and where. */
export interface Loss {
  what: keyof typeof lossSentences;
  /** Index of the line that it belongs to, or would have begun. */
  line: number;
  words: string;
}

const most = 8;
const longestQuote = 20;

/** What was lost and where, in Chinese, of a page of so many lines. */
export function remarksOf(losses: readonly Loss[], lineCount: number): string[] {
  return Object.entries(lossSentences).flatMap(([what, sentence]) => {
    const places = losses
      .filter((loss) => loss.what === what)
      .map(({ line, words }) => {
        const place = line < lineCount ? `第 ${line + 1} 行` : `第 ${lineCount} 行之后`;
        return place + (what === 'merged' ? words : quoteOpening(tidy(words), longestQuote));
      });
    return places.length > 0 ? [sentence(listPlaces(places, { most }))] : [];
  });
}
