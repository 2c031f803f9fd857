import type { TermCard } from '../term-card.ts';

/** Id of the words that describe a link while its card is open. */
export const descriptionId = 'term-preview-text';

function make(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** The one card of a page, empty and closed, in the main part so that it stands in a landmark. */
export function createCardElement(): HTMLElement {
  const card = document.createElement('div');
  card.className = 'term-preview';
  card.setAttribute('popover', 'manual');
  card.setAttribute('role', 'group');
  (document.querySelector('main') ?? document.body).append(card);
  return card;
}

/** Fills the card; without data yet it shows the link's own words and that the rest is being read. */
export function fillCardElement(
  element: HTMLElement,
  link: HTMLAnchorElement,
  card: TermCard | undefined,
): void {
  const name = card?.term ?? link.textContent;
  element.setAttribute('aria-label', `名词：${name}`);
  const head = make('p', 'name', name);
  if (card) {
    const pinyin = make('span', 'pinyin', card.pinyin);
    pinyin.lang = 'zh-Latn';
    head.append(' ', pinyin);
  }
  const explanation = make('p', 'explanation', card?.explanation ?? '正在读取…');
  explanation.id = descriptionId;
  const more = document.createElement('a');
  more.href = link.href;
  more.className = 'more';
  // The link of the text leads to the same page: one stop for the keyboard is enough.
  more.tabIndex = -1;
  more.textContent = card ? `查看名词页（全库 ${card.occurrences} 处）` : '查看名词页';
  const quote = card?.definition
    ? [make('p', 'definition', card.definition.quote), make('p', 'source', `《${card.definition.source}》`)]
    : [];
  element.replaceChildren(head, explanation, ...quote, more);
}
