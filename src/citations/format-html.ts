import type { Citation, Passage } from './citation.ts';
import { cardWords, originWords, placeWords } from './plain-words.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that HTML shows as it is, between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

function link(text: string, url: string | undefined): string {
  const shown = escapeHtml(text);
  return url === undefined ? shown : `<a href="${escapeHtml(url)}">${shown}</a>`;
}

function passageHtml(passage: Passage): string {
  const { before, after } = originWords(passage);
  const title = link(placeWords(passage), passage.url);
  const source = `${escapeHtml(before)}<cite>${title}</cite>${escapeHtml(after)}。`;
  if (passage.words.length === 0) return `<p>${source}</p>`;
  const address = passage.url === undefined ? '' : ` cite="${escapeHtml(passage.url)}"`;
  const words = passage.words.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  return `<figure><blockquote${address}>${words}</blockquote><figcaption>——${source}</figcaption></figure>`;
}

/** A quotation in HTML with its source as caption; without words, the source as a paragraph. */
export function formatHtml({ library, card, passages }: Citation): string {
  const quotes = passages.map(passageHtml);
  if (!card) return quotes.join('\n');
  const own = `<p>${link(cardWords(card), card.url)}，${escapeHtml(library)}。</p>`;
  const isQuoted = passages.some(({ words }) => words.length > 0);
  return (isQuoted ? [...quotes, own] : [own, ...quotes]).join('\n');
}
