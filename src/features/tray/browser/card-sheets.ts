import type { Handout, HandoutBlock } from '../handout.ts';
import { splitToFit } from '../split-text.ts';
import { element } from '../../../ui/browser/element.ts';
import { qrCode } from '../../../ui/browser/qr-code.ts';

type EntryBlock = Extract<HandoutBlock, { type: 'entry' }>;

/** Cards on one sheet of A4. */
const cardsOnSheet = 4;

interface Piece {
  className: string;
  text: string;
}

/** The words of a card in order, each with the look of whose they are. */
function piecesOf({ content, remark }: EntryBlock): Piece[] {
  return [
    ...content.facts.map(({ name, value }) => ({ className: 'fact', text: `${name}：${value}` })),
    ...content.quotes.flatMap(({ paragraphs, citation }) => [
      ...paragraphs.map((text) => ({ className: 'words', text })),
      { className: 'cite at-end', text: `——${citation}` },
    ]),
    ...(content.explanation === ''
      ? []
      : [{ className: 'editors', text: `编者说明（不是原文）：${content.explanation}` }]),
    ...(remark === '' ? [] : [{ className: 'remark written', text: `备注：${remark}` }]),
  ];
}

interface OpenCard {
  element: HTMLElement;
  body: HTMLElement;
}

/** Fills cards in `place` with pieces of text, going on to a further card where one is full. */
function fillCards(
  place: HTMLElement,
  pieces: readonly Piece[],
  open: (isFirst: boolean) => OpenCard,
): HTMLElement[] {
  const cards: HTMLElement[] = [];
  const next = (): OpenCard => {
    const card = open(cards.length === 0);
    cards.push(card.element);
    place.append(card.element);
    return card;
  };
  let card = next();
  for (const { className, text } of pieces) {
    for (let rest = text; rest !== '';) {
      const line = element('p', className);
      card.body.append(line);
      const fits = (words: string): boolean => {
        line.textContent = words;
        return card.body.scrollHeight <= card.body.clientHeight;
      };
      const isFresh = card.body.childElementCount === 1;
      const [now, later] = splitToFit(rest, fits);
      if (!fits(now) && !isFresh) {
        line.remove();
        card = next();
        continue;
      }
      line.textContent = now;
      rest = later;
      if (rest !== '') card = next();
    }
  }
  return cards;
}

/** A tray as cards of A6, four on a sheet of A4 with lines to cut along. `place` must be on the screen to measure. */
export async function drawCards(
  place: HTMLElement,
  handout: Handout,
  address: (path: string) => string,
): Promise<void> {
  const measuring = element('div', 'card-sheet');
  place.replaceChildren(measuring);
  const cards: HTMLElement[] = [];
  let part = '';
  for (const block of handout.blocks) {
    if (block.type === 'heading') part = block.text;
    if (block.type !== 'entry') continue;
    const { content, link } = block;
    const code = qrCode(address(link), `${content.title}的二维码`);
    const open = (isFirst: boolean): OpenCard => {
      const body = element('div', 'card-body');
      const head = element(
        'header',
        'card-head',
        element('div', '', element('p', 'kind', content.kind), element('h2', 'serif', content.title)),
        ...(isFirst && code ? [code] : []),
      );
      if (!isFirst) head.querySelector('h2')?.append(element('span', 'more', '（续）'));
      const foot = element(
        'footer',
        'card-foot in-line ends',
        element('span', '', part),
        element('span', 'number', ''),
      );
      return { element: element('article', 'card', head, body, foot), body };
    };
    cards.push(...fillCards(measuring, piecesOf(block), open));
    measuring.replaceChildren();
  }
  for (const [index, card] of cards.entries()) {
    const number = card.querySelector('.number');
    if (number) number.textContent = `${index + 1} / ${cards.length}`;
  }
  const sheets: HTMLElement[] = [];
  for (let index = 0; index < cards.length; index += cardsOnSheet) {
    sheets.push(element('section', 'card-sheet', ...cards.slice(index, index + cardsOnSheet)));
  }
  place.replaceChildren(...sheets);
}
