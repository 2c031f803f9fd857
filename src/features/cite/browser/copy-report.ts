import { element } from '../../../ui/browser/element.ts';
import { copyText } from '../../../ui/browser/copy-text.ts';

/** Says whether a copy was made: a live line, and a field with the text where the clipboard was refused. */
export interface CopyReport {
  element: HTMLElement;
  /** Whether the browser took it without more ado. */
  copy: (what: string, text: string, html?: string) => Promise<boolean>;
  clear: () => void;
}

/** The older way to copy what is selected in a field, which also works without a secure context. */
function copySelected(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

/** A report on copies, empty. */
export function createCopyReport(): CopyReport {
  const status = element('div', { role: 'status' });
  const field = element('textarea', { readonly: true, rows: 4, hidden: true, 'aria-label': '待复制的文字' });
  return {
    element: element('div', 'cite-report', status, field),
    copy: async (what, text, html) => {
      if (await copyText(text, html)) {
        field.hidden = true;
        status.textContent = `已复制${what}`;
        return true;
      }
      field.value = text;
      field.hidden = false;
      field.focus();
      field.select();
      status.textContent = copySelected()
        ? `已复制${what}；如粘贴不出，可从框中再复制`
        : '浏览器不许写入剪贴板。文字已在框中选好，请按 Ctrl+C 或长按复制。';
      return false;
    },
    clear: () => {
      field.hidden = true;
      status.textContent = '';
    },
  };
}
