import type { Answer } from '../../../search/engine/answer.ts';
import type { Match } from '../../../search/engine/combine.ts';
import type { Near } from '../../../search/engine/find-near.ts';
import type { Searcher } from '../../../search/engine/searcher.ts';
import type { ShownMatch } from '../../../search/engine/show-match.ts';
import { resultItem } from './result-item.ts';

/** The query as the page opened is to mark it. */
function wordsToMark(answer: Answer): string {
  if (answer.kind === 'pinyin') return '';
  return answer.simplified ? answer.phrases.join(' ') : answer.query.raw.trim();
}

/** Fetches the text of matches and draws them, in order. */
export function resultItems(
  searcher: Searcher,
  answer: Answer,
  matches: readonly Match[],
  { base, near }: { base: string; near?: Near },
): Promise<HTMLLIElement[]> {
  return Promise.all(
    matches.map(async (match) => {
      const draw = (shown: ShownMatch): HTMLLIElement =>
        resultItem(shown, {
          base,
          query: wordsToMark(answer),
          named: !near && searcher.isNamed(answer, match),
          near: near !== undefined,
          onExpand: expand,
        });
      const expand = async (item: HTMLLIElement): Promise<void> => {
        const full = draw(await searcher.show(answer, match, { near, whole: true }));
        item.replaceWith(full);
        full.querySelector<HTMLElement>('.paragraph')?.focus();
      };
      return draw(await searcher.show(answer, match, { near }));
    }),
  );
}
