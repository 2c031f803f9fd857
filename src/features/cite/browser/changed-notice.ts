import { button, element } from '../../../ui/browser/element.ts';
import { keepFocus } from '../../../ui/browser/keep-focus.ts';
import { markOf } from '../../../citations/cite.ts';
import { chineseDate } from '../../../entries/value-words.ts';
import type { HistoryFile } from '../../../history/history-files.ts';
import { lineDifference } from '../../../history/line-difference.ts';
import { fetchCitations } from './citation-data.ts';
import { pageParts, textRuns } from '../../documents/browser/text-parts.ts';

/** The lines of then and of today, where they differ: what went struck out and what came underlined. */
function difference(before: readonly string[], now: readonly string[]): HTMLElement {
  const places = lineDifference(before, now).map((pieces) =>
    element(
      'p',
      'changed-words serif',
      ...pieces.map(({ text, kind }) =>
        kind === 'same' ? text : element(kind === 'removed' ? 'del' : 'ins', '', text),
      ),
    ),
  );
  return element(
    'details',
    '',
    element('summary', '', '看改了什么'),
    element('p', 'in-line note', element('del', '', '删去'), element('ins', '', '新增')),
    ...places,
  );
}

async function fetchHistory(address: string | undefined): Promise<HistoryFile | undefined> {
  if (address === undefined) return undefined;
  const response = await fetch(address, { signal: AbortSignal.timeout(8000) }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as HistoryFile) : undefined;
}

/**
 * Says that what the page's link pointed at has changed since the link was made, and shows the difference where the
 * earlier words are known. Says nothing where they are the same, or where nobody can tell.
 */
export async function showChange(): Promise<void> {
  const page = document.querySelector<HTMLElement>('a[data-cite]');
  const mark = new URLSearchParams(location.search).get('v');
  const id = decodeURIComponent(location.hash.slice(1).replace(/:~:.*$/, ''));
  const file = page && (await fetchCitations(page).catch(() => undefined));
  if (!file) return;
  const now = markOf(file, file.card || id === '' ? [] : [id]);
  if (mark === null || now === undefined || now === mark) return;
  // The same words stand elsewhere in the text: they have moved, not changed.
  if (Object.values(file.marks ?? {}).includes(mark)) return;

  const history = await fetchHistory(page.dataset['history']);
  const old = history?.earlier.find((words) => words.mark === mark);
  const text = document.querySelector('[data-document]');
  const part = text && pageParts(text).find((own) => [id, `${id}-p1`].includes(own.id));
  const today = part
    ? [
        textRuns(part)
          .map((run) => run.text)
          .join(''),
      ]
    : history?.now;
  const name = file.card ? (file.card.kind === '名词' ? '释义已更新' : '本条已更新') : '本段文字已更新';
  const when = old ? `这里的文字在 ${chineseDate(old.until)} 改动过。` : '后来有过改动，当时的文字没有留下。';
  const notice: HTMLElement = element(
    'div',
    { class: 'changed-notice notice fine no-print', role: 'status' },
    element(
      'p',
      '',
      element('strong', '', `${name}。`),
      `您打开的链接是以前记下的，${when}下面是现在的文字。`,
    ),
    ...(old && today ? [difference(old.lines, today)] : []),
    button('知道了', () => keepFocus(notice, () => notice.remove())),
  );
  const target = part?.elements[0] ?? document.querySelector('.entry-head');
  if (!target) return;
  target.before(notice);
  if (part) notice.scrollIntoView({ block: 'center' });
}
