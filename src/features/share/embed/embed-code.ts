import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { EmbedCard } from './embed-card.ts';

/** Width for which the height of a frame is computed, in CSS pixels. */
export const frameWidth = 600;

/** Room of a line of text and characters in one, as public/embed/card.css sets them at that width. */
const [lineHeight, lineLength] = [29, 29];
const linesOf = (text: string, length = lineLength): number => Math.max(1, Math.ceil(text.length / length));

/** About how high a card is, so that nothing needs to be scrolled where no script may size the frame. */
export function frameHeight({ title, number, facts, quotes, explanation }: EmbedCard): number {
  const quoted = quotes.map(
    ({ paragraphs, citation }) =>
      paragraphs.reduce((sum, words) => sum + linesOf(words, 27) * lineHeight, 0) +
      linesOf(citation, 34) * 24 +
      22,
  );
  const height =
    150 +
    (linesOf(title, 20) - 1) * 38 +
    (number ? 84 + (linesOf(number.wording, 20) - 1) * 28 : 0) +
    facts.reduce((sum, { value }) => sum + linesOf(value, 24) * 28, facts.length > 0 ? 20 : 0) +
    quoted.reduce((sum, own) => sum + own, 0) +
    (explanation === '' ? 0 : linesOf(explanation) * lineHeight + 48);
  return Math.ceil(height / 10) * 10;
}

/** The element that shows a card in another page, to be pasted there. */
export const frameCode = (card: EmbedCard, address: string, site: string): string =>
  toHtml(
    h('iframe', {
      src: `${address}?v=${card.mark}`,
      title: `${card.kind}：${card.title} | ${site}`,
      width: '100%',
      height: String(frameHeight(card)),
      style: `border:0;max-width:${frameWidth}px`,
      loading: 'lazy',
    }),
  );

/** The element that lets every frame of a page be as high as its card. */
export const resizeCode = (address: string): string => `<script src="${address}" async></script>`;

/** A card for programs that ask for one, oEmbed 1.0 (https://oembed.com), type "rich". */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  html: string;
  width: number;
  height: number;
  /** Seconds that an answer may be kept. */
  cache_age: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

export interface OEmbedSite {
  title: string;
  /** Turns a path below the site's base into an address, full where the site's public address is known. */
  address: (path: string) => string;
  /** The card's picture and its size in pixels, where one is made. */
  thumbnail?: { url: string; width: number; height: number } | undefined;
}

/** The oEmbed answer of a card. */
export function oEmbed(card: EmbedCard, { title, address, thumbnail }: OEmbedSite): OEmbed {
  return {
    version: '1.0',
    type: 'rich',
    title: card.title,
    provider_name: title,
    provider_url: address('/'),
    html: frameCode(card, address(`/embed/${card.address}/`), title),
    width: frameWidth,
    height: frameHeight(card),
    cache_age: 86_400,
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
  };
}
