import type { Draft } from './draft.ts';
import type { PageUnit } from './repair-page.ts';
import { withoutSpace } from '../text/bare-text.ts';

const noteMark = /(?:[[［]\d{1,3}[\]］]|[①-⑳]|\*{1,3}|＊)$/u;
const bareLength = (texts: readonly string[]): number => withoutSpace(texts.join('')).length;

/**
 * The mark that calls a note at the end of a headline (统计公报[1]) is no part of the text's name: it is taken out of the
 * draft's title and of the units. Returns it; undefined where there is none, or no note that it calls.
 */
export function takeHeadlineMark(draft: Draft, units: readonly PageUnit[]): string | undefined {
  const [mark] = noteMark.exec(draft.title) ?? [];
  if (mark === undefined || draft.titleFrom !== 'printed') return undefined;
  if (![...draft.body, ...draft.after.map((text) => ({ text }))].some(({ text }) => text.startsWith(mark)))
    return undefined;
  draft.title = draft.title.slice(0, -mark.length).trimEnd();
  const end = bareLength([...draft.over, draft.title, mark]);
  const shown = units.filter(({ now }) => now !== '').slice(end - mark.length, end);
  for (const unit of shown) Object.assign(unit, { now: '', by: 'note-mark' });
  return mark;
}
