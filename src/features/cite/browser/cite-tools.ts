import { cite, markedLink, markOf } from '../../../citations/cite.ts';
import type { Citation } from '../../../citations/citation.ts';
import { isRef } from '../../tray/refs.ts';
import { fetchCitations, siteHere, today } from './citation-data.ts';
import { createCiteMenu, type CiteMenu, type MenuContent } from './cite-menu.ts';
import { createCiteToolbar, type CiteToolbar } from './cite-toolbar.ts';
import { placePopover } from '../../../ui/browser/place-popover.ts';
import { readSelection, type SelectedWords } from './read-selection.ts';
import { pageParts, partWords } from '../../documents/browser/text-parts.ts';

/** Characters of a selection that a search is asked for. */
const searchLength = 60;
/** Room between a selection and its toolbar; a phone's own handles stand there. */
const besideSelection = matchMedia('(pointer: coarse)').matches ? 36 : 10;

const text = document.querySelector('[data-document]');
let menu: CiteMenu | undefined;
let toolbar: CiteToolbar | undefined;

/** What a link stands for: the whole page, or a part with its words, or the selected ones in it. */
function wantedBy(link: HTMLAnchorElement): SelectedWords {
  const id = link.matches('.permalink') ? decodeURIComponent(link.hash.slice(1)) : '';
  const part = text && pageParts(text).find((own) => own.id === id);
  if (!text || !part) return { parts: id === '' ? [] : [id], words: [], fragment: '' };
  const selected = readSelection(text);
  return selected?.parts.includes(id) ? selected : { parts: [id], words: [partWords(part)], fragment: '' };
}

/** What the tray takes of it: the card, or one part of a text. */
function trayRef(page: HTMLElement, [first, last = first]: readonly string[]): string | undefined {
  const [, address = ''] = /\/page-data\/([^/]+\/[^/]+)\.json$/.exec(page.dataset['cite'] ?? '') ?? [];
  const ref = first === undefined ? address : `${address}#${first}`;
  return first === last && isRef(ref) ? ref : undefined;
}

async function contentOf(wanted: SelectedWords, page: HTMLElement): Promise<MenuContent> {
  const file = await fetchCitations(page);
  const citation: Citation = cite(file, { here: siteHere(page), today: today(), ...wanted });
  const place = wanted.parts.map((part) => file.places?.[part] ?? '')[0] ?? '';
  const whole = citation.card?.name ?? '全文';
  const title = wanted.fragment === '' ? (place === '' ? whole : place) : `${place}中所选的文字`;
  const url = citation.card?.url ?? citation.passages[0]?.url ?? location.href;
  const link = markedLink(url, markOf(file, wanted.parts));
  return { title: `引用：${title}`, citation, link, trayRef: trayRef(page, wanted.parts) };
}

async function show(wanted: SelectedWords, anchor: () => DOMRect, page: HTMLElement, back?: HTMLElement) {
  if (!menu) {
    menu = createCiteMenu();
    (document.querySelector('main') ?? document.body).append(menu.element);
  }
  const { element, fill } = menu;
  const settle = (): void => {
    placePopover(element, anchor(), 6);
    element.querySelector('button')?.focus({ preventScroll: true });
  };
  fill('正在读取…');
  element.showPopover();
  settle();
  element.addEventListener(
    'toggle',
    () => {
      if (!element.matches(':popover-open') && document.activeElement === document.body) back?.focus();
    },
    { once: true },
  );
  try {
    fill(await contentOf(wanted, page));
  } catch {
    fill('没有读到引文资料。请检查网络后再试，或直接复制地址栏里的网址。');
  }
  settle();
}

/** Opens the menu of a link. */
export function openMenu(link: HTMLAnchorElement, page: HTMLElement): void {
  toolbar?.element.hidePopover();
  void show(wantedBy(link), () => link.getBoundingClientRect(), page, link);
}

function closeToolbar(): void {
  if (toolbar?.element.matches(':popover-open')) toolbar.element.hidePopover();
}

function startToolbar(): CiteToolbar {
  const created = createCiteToolbar();
  document.addEventListener('selectionchange', () => {
    if (getSelection()?.isCollapsed && !created.element.contains(document.activeElement)) closeToolbar();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeToolbar();
  });
  addEventListener('resize', closeToolbar);
  return created;
}

/** Shows the toolbar of what is selected now. */
export async function showToolbar(page: HTMLElement): Promise<void> {
  const wanted = text ? readSelection(text) : undefined;
  if (!wanted) return;
  const { citation, link } = await contentOf(wanted, page).catch(() => ({ citation: undefined, link: '' }));
  const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
  if (!citation || !range || range.collapsed) return;
  toolbar ??= startToolbar();
  const { element, fill } = toolbar;
  const box = (): DOMRect => [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const query = wanted.words.join('').replaceAll(/["＂]/g, ' ').slice(0, searchLength);
  fill({
    citation,
    link,
    search: `${siteHere(page)}search/?q=${encodeURIComponent(`"${query}"`)}`,
    more: () => {
      const at = box();
      closeToolbar();
      void show(wanted, () => at, page);
    },
    mark: (withWords) => {
      document.dispatchEvent(new CustomEvent('mark-selection', { detail: withWords }));
      closeToolbar();
    },
  });
  // Beside the text in the order of the keyboard, so that Tab leads from the selection to it.
  const end = range.endContainer;
  const block = (end instanceof Element ? end : end.parentElement)?.closest('p, h2, h3, h4, h5, h6, table');
  (block ?? text)?.after(element);
  element.showPopover();
  placePopover(element, box(), besideSelection);
}
