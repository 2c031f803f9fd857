import { pinyinMatch } from '../../../search/engine/pinyin.ts';
import type { NamedPage } from '../../../search/format/names-file.ts';
import { normalise } from '../../../search/text/normalise.ts';

/** A page whose name the reader may be typing. */
export interface Suggestion {
  page: NamedPage;
  /** The name that fits: the title or another one. */
  name: string;
}

function fit(typed: string, raw: string, name: string, pinyin: string): number {
  const text = normalise(name);
  if (text === typed) return 9;
  if (text.startsWith(typed)) return 8;
  if (text.includes(typed)) return 6;
  // Letters of an input method's composition, such as yi'yu, count as pinyin too.
  return /^[a-z][a-z' ]*$/iu.test(raw.trim()) ? pinyinMatch(raw, pinyin) * 1.5 : 0;
}

/** The names that best fit what was typed so far, at most `most`. */
export function suggest(raw: string, names: readonly NamedPage[], most: number): Suggestion[] {
  const typed = normalise(raw);
  if (typed === '') return [];
  return names
    .flatMap((page, order) => {
      let best = { score: 0, name: '' };
      for (const [name, pinyin] of page[3]) {
        const score = fit(typed, raw, name, pinyin);
        if (score > best.score) best = { score, name };
      }
      return best.score > 0 ? [{ page, name: best.name, score: best.score, order }] : [];
    })
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length || a.order - b.order)
    .slice(0, most)
    .map(({ page, name }) => ({ page, name }));
}
