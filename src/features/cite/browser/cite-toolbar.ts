import { button, element } from '../../../ui/browser/element.ts';
import type { Citation } from '../../../citations/citation.ts';
import { formatPlain } from '../../../citations/format-plain.ts';
import { createCopyReport } from './copy-report.ts';

export interface ToolbarContent {
  citation: Citation;
  link: string;
  /** Address of the search for the words. */
  search: string;
  /** Opens the menu with every format. */
  more: () => void;
  /** Marks the words; `withWords` to write a note on them at once. */
  mark: (withWords: boolean) => void;
}

export interface CiteToolbar {
  element: HTMLElement;
  fill: (content: ToolbarContent) => void;
}

/** The toolbar of a selection, closed. It takes no focus and leaves the selection as it is. */
export function createCiteToolbar(): CiteToolbar {
  const bar = element('div', {
    class: 'cite-bar panel',
    popover: 'manual',
    role: 'toolbar',
    'aria-label': '所选的文字',
  });
  const report = createCopyReport();
  // A press on a button would otherwise take the selection away before it is copied.
  bar.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
  });
  return {
    element: bar,
    fill: ({ citation, link, search, more, mark }) => {
      report.clear();
      const actions = element(
        'div',
        'cite-actions',
        button('引用', () => report.copy('原文和出处', formatPlain(citation))),
        button('标记', () => mark(false)),
        button('批注', () => mark(true)),
        button('链接', () => report.copy('链接', link)),
        button('更多格式', more),
        element('a', { href: search, class: 'button' }, '搜索全库'),
      );
      bar.replaceChildren(actions, report.element);
    },
  };
}
