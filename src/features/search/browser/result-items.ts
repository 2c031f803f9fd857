import type { AnswerSummary, Desk, Result } from '../../../search/engine/desk.ts';
import { resultItem } from './result-item.ts';

/** The query as the page opened is to mark it. */
function wordsToMark(answer: AnswerSummary): string {
  if (answer.kind === 'pinyin') return '';
  return answer.simplified ? answer.phrases.join(' ') : answer.query.raw.trim();
}

/** Draws results, in order. */
export function resultItems(
  desk: Desk,
  answer: AnswerSummary,
  results: readonly Result[],
  { baseOf, isNear }: { baseOf: (library: string) => string; isNear: boolean },
): HTMLLIElement[] {
  return results.map((result) => {
    const draw = (shown: Result): HTMLLIElement =>
      resultItem(shown, {
        base: baseOf(shown.library),
        library: shown.library,
        query: wordsToMark(answer),
        named: shown.named,
        near: isNear,
        onExpand,
      });
    const onExpand = async (item: HTMLLIElement): Promise<void> => {
      const full = draw(await desk.whole(answer.query.typed, result, isNear));
      item.replaceWith(full);
      full.querySelector<HTMLElement>('.paragraph')?.focus();
    };
    return draw(result);
  });
}
