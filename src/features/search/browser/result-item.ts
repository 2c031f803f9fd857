import type { Piece } from '../../../search/engine/excerpt.ts';
import type { ShownMatch, ShownParagraph } from '../../../search/engine/show-match.ts';
import { element } from '../../../ui/browser/element.ts';
import { kindNames } from './kind-names.ts';

/** Text with its marks. */
function markedText(pieces: readonly Piece[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { text, marked } of pieces) fragment.append(marked ? element('mark', {}, text) : text);
  return fragment;
}

/** 2025-12-22 as it is read: 2025年12月22日. */
function readableDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}

/** Characters of a long query that the page opened is to mark. */
const longestMark = 120;

export interface ItemOptions {
  /** Base of the site, with a slash at the end. */
  base: string;
  /** Name of another library that it stands in; '' for the site's own. */
  library: string;
  /** The query, which the page opened will mark; '' for none. */
  query: string;
  /** Whether the query names this page. */
  named: boolean;
  near: boolean;
  /** Shows all paragraphs that hold the words; rejects where their text cannot be had. */
  onExpand: (item: HTMLLIElement) => Promise<void>;
}

function address({ url }: ShownMatch, id: string, { base, query }: ItemOptions): string {
  const mark =
    query === '' ? '' : `?${new URLSearchParams({ mark: query.slice(0, longestMark) }).toString()}`;
  return `${base}${url.replace(/^\//, '')}${mark}${id === '' ? '' : `#${id}`}`;
}

function paragraphItem(shown: ShownMatch, paragraph: ShownParagraph, options: ItemOptions): HTMLLIElement {
  const text = element(
    'span',
    paragraph.heading ? 'excerpt strong' : 'excerpt',
    markedText(paragraph.pieces),
  );
  const label = paragraph.label === '' ? undefined : element('span', 'place note', paragraph.label);
  const href = address(shown, paragraph.id, options);
  return element(
    'li',
    { class: paragraph.heading ? 'heading' : undefined },
    element('a', { href, class: 'paragraph' }, label, text),
  );
}

/** One result: a page with its matching paragraphs. */
export function resultItem(shown: ShownMatch, options: ItemOptions): HTMLLIElement {
  const facts = [options.library, kindNames[shown.kind], ...shown.issuers, readableDate(shown.date)].filter(
    Boolean,
  );
  const count = shown.count > 0 && !options.near ? `全文 ${shown.count} 处` : '';
  const item = element(
    'li',
    {
      'data-url': shown.url,
      'data-kind': shown.kind,
      'data-library': options.library === '' ? undefined : options.library,
      'data-named': options.named,
      class: options.named ? 'result box below' : 'result',
    },
    element(
      'h3',
      '',
      element(
        'a',
        {
          href: address(shown, shown.paragraphs[0]?.id ?? '', options),
          class: options.named ? 'name big' : 'name',
        },
        markedText(shown.title),
      ),
    ),
    element(
      'p',
      'in-line note',
      ...facts.map((fact) => element('span', {}, fact)),
      count === '' ? undefined : element('span', { class: 'count' }, count),
    ),
    element(
      'ul',
      'paragraphs list',
      ...shown.paragraphs.map((paragraph) => paragraphItem(shown, paragraph, options)),
    ),
  );
  if (shown.more) {
    const button = element('button', { type: 'button', class: 'expand quiet small' }, '本篇各处');
    const said = element('span', { role: 'status' });
    button.addEventListener('click', () => {
      said.textContent = '';
      options.onExpand(item).catch(() => (said.textContent = '没有取到，请再试一次。'));
    });
    item.append(button, said);
  }
  return item;
}
