import type { Citation, Passage } from './citation.ts';
import { cardWords, originWords, placeWords } from './plain-words.ts';

/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function link(text: string, url: string | undefined): string {
  const shown = escapeMarkdown(text);
  return url === undefined ? shown : `[${shown}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function passageMarkdown(passage: Passage): string {
  const { before, after } = originWords(passage);
  const title = link(placeWords(passage), passage.url);
  const source = `${escapeMarkdown(before)}${title}${escapeMarkdown(after)}。`;
  if (passage.words.length === 0) return source;
  return [...passage.words.map(escapeMarkdown), `——${source}`].map((line) => `> ${line}`).join('\n>\n');
}

/** A quotation in Markdown with its source as a link below it; without words, the source alone. */
export function formatMarkdown({ library, card, passages }: Citation): string {
  const quotes = passages.map(passageMarkdown);
  if (!card) return quotes.join('\n\n');
  const own = `${link(cardWords(card), card.url)}，${escapeMarkdown(library)}。`;
  const isQuoted = passages.some(({ words }) => words.length > 0);
  return (isQuoted ? [...quotes, own] : [own, ...quotes]).join('\n\n');
}
