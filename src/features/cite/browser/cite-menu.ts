import { button, element } from '../../../ui/browser/element.ts';
import type { Citation } from '../../../citations/citation.ts';
import { citationFormats, withoutWords, type CitationFormat } from '../../../citations/formats.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { say } from '../../../ui/browser/say.ts';
import { createCopyReport } from './copy-report.ts';

/** What a menu offers to copy, and what it says is cited. */
export interface MenuContent {
  title: string;
  citation: Citation;
  /** Address of exactly what is cited. */
  link: string;
  /** What the tray would take, where it takes it. */
  trayRef: string | undefined;
}

export interface CiteMenu {
  element: HTMLElement;
  /** Fills the menu; while the data is still on its way, or if it did not come, with one line only. */
  fill: (content: MenuContent | string) => void;
}

const formats: readonly [CitationFormat, string][] = [
  ['markdown', 'Markdown'],
  ['html', 'HTML'],
  ['gbt7714', 'GB/T 7714'],
  ['bibtex', 'BibTeX'],
];

/** Files that programs for references read: each is made here, of what the menu cites and no more. */
const files: readonly [CitationFormat, string, string, string][] = [
  ['ris', 'RIS', 'ris', 'application/x-research-info-systems'],
  ['csl', 'CSL-JSON', 'csl.json', 'application/vnd.citationstyles.csl+json'],
];

/** Arrow keys move between the buttons, as in any menu. */
function moveByArrows(event: KeyboardEvent, buttons: readonly HTMLElement[]): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const at = buttons.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  buttons.at((at + step) % buttons.length)?.focus();
}

/** The one menu of a page, closed. */
export function createCiteMenu(): CiteMenu {
  const title = element('p', { id: 'cite-title', class: 'cite-title note' });
  const actions = element('div', 'cite-actions');
  const report = createCopyReport();
  const menu: HTMLElement = element(
    'div',
    { class: 'cite-menu panel sheet', popover: 'auto', role: 'dialog', 'aria-labelledby': 'cite-title' },
    title,
    actions,
    report.element,
    button('关闭', () => menu.hidePopover(), { class: 'full' }),
  );
  menu.addEventListener('keydown', (event) => moveByArrows(event, [...menu.querySelectorAll('button')]));

  const fill: CiteMenu['fill'] = (content) => {
    report.clear();
    if (typeof content === 'string') {
      title.textContent = content;
      actions.replaceChildren();
      return;
    }
    const { citation, link, trayRef } = content;
    /** The menu has done its work: what it did is said where it stood. */
    const close = (words: string): void => {
      menu.hidePopover();
      say([words]);
    };
    const copyWords = async (what: string, text: string, html?: string): Promise<void> => {
      if (await report.copy(what, text, html)) close(`已复制${what}`);
    };
    const copy = (what: string, format: CitationFormat, cited: Citation): Promise<void> => {
      const text = citationFormats[format](cited);
      return copyWords(what, text, format === 'html' ? text : undefined);
    };
    const save = ([format, name, extension, type]: (typeof files)[number]): void => {
      const file = new Blob([citationFormats[format](citation)], { type });
      saveFile(file, citation.card?.name ?? citation.passages[0]?.work.title ?? '引文', extension);
      close(`已下载 ${name} 文件`);
    };
    const isQuoted = citation.passages.some(({ words }) => words.length > 0);
    title.textContent = content.title;
    const main = button('复制原文和出处', () => copy('原文和出处', 'plain', citation), {
      class: 'cite-main strong',
    });
    const toTray = (ref: string): HTMLButtonElement =>
      button('收入备课篮', () => {
        // The tray says below whether it took it; on a phone the menu would hide that.
        menu.hidePopover();
        document.dispatchEvent(new CustomEvent('tray-add', { detail: { ref } }));
      });
    actions.replaceChildren(
      ...(isQuoted ? [main] : []),
      button('复制出处', () => copy('出处', 'plain', withoutWords(citation))),
      button('复制链接', () => copyWords('链接', link)),
      ...formats.map(([format, name]) =>
        button(name, () => copy(`${name} 格式的引文`, format, citation), { 'aria-label': `复制为 ${name}` }),
      ),
      ...files.map((file) =>
        button(`下载 ${file[1]}`, () => save(file), { 'aria-label': `下载 ${file[1]} 引文文件` }),
      ),
      ...(trayRef === undefined ? [] : [toTray(trayRef)]),
    );
  };
  return { element: menu, fill };
}
