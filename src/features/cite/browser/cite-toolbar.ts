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
  const element = document.createElement('div');
  element.className = 'cite-bar';
  element.popover = 'manual';
  element.setAttribute('role', 'toolbar');
  element.setAttribute('aria-label', '所选的文字');
  const report = createCopyReport();
  // A press on a button would otherwise take the selection away before it is copied.
  element.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
  });
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const own = document.createElement('button');
    own.type = 'button';
    own.textContent = text;
    own.addEventListener('click', act);
    return own;
  };
  return {
    element,
    fill: ({ citation, link, search, more, mark }) => {
      report.clear();
      const find = document.createElement('a');
      find.href = search;
      find.textContent = '全库检索';
      const actions = document.createElement('div');
      actions.className = 'cite-actions';
      actions.append(
        button('引用', () => void report.copy('原文和出处', formatPlain(citation))),
        button('标记', () => mark(false)),
        button('批注', () => mark(true)),
        button('链接', () => void report.copy('链接', link)),
        button('更多格式', more),
        find,
      );
      element.replaceChildren(actions, report.element);
    },
  };
}
