import { element } from '../../../ui/browser/element.ts';
import type { TermCard } from '../term-card.ts';

/** Id of the words that describe a link while its card is open. */
export const descriptionId = 'term-preview-text';

/** The one card of a page, empty and closed, in the main part so that it stands in a landmark. */
export function createCardElement(): HTMLElement {
  const card = element('div', { class: 'term-preview panel', popover: 'manual', role: 'group' });
  (document.querySelector('main') ?? document.body).append(card);
  return card;
}

/** Fills the card; without data yet it shows the link's own words and that the rest is being read. */
export function fillCardElement(
  box: HTMLElement,
  { href, textContent }: HTMLAnchorElement,
  card: TermCard | undefined,
): void {
  const name = card?.term ?? textContent;
  box.setAttribute('aria-label', `名词：${name}`);
  const head = element('p', 'name', name);
  if (card) head.append(' ', element('span', { class: 'pinyin note block', lang: 'zh-Latn' }, card.pinyin));
  const explanation = card?.explanation ?? '正在读取…';
  const more = card ? `查看名词页（全库 ${card.occurrences} 处）` : '查看名词页';
  const quote = card?.definition
    ? [
        element('p', 'definition few-lines below-little', card.definition.quote),
        element('p', 'source note', `《${card.definition.source}》`),
      ]
    : [];
  box.replaceChildren(
    head,
    element('p', { id: descriptionId, class: 'below-little' }, explanation),
    ...quote,
    // The link of the text leads to the same page: one stop for the keyboard is enough.
    element('a', { href, class: 'more alone block', tabindex: -1 }, more),
  );
}
