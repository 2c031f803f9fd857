import type { NamedPage } from '../format/names-file.ts';

/** How well typed letters call a name: 3 whole, 2 its beginning, 1 from a later syllable on, 0 not at all. */
export function pinyinMatch(typed: string, pinyin: string): 0 | 1 | 2 | 3 {
  const syllables = pinyin.split(' ');
  const letters = typed.toLowerCase().replace(/[^a-z0-9]/gu, '');
  if (letters === '' || syllables[0] === '') return 0;
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  const joined = syllables.join('');
  if (letters === joined || letters === initials) return 3;
  if (joined.startsWith(letters) || initials.startsWith(letters)) return 2;
  if (letters.length < 3) return 0;
  for (let start = 1; start < syllables.length; start += 1) {
    const rest = syllables.slice(start).join('');
    if (rest.startsWith(letters) || initials.slice(start).startsWith(letters)) return 1;
  }
  return 0;
}

/** A query that can only be pinyin or initials. */
export function isPinyinQuery(query: string): boolean {
  return /^[a-z][a-z' ]+$/iu.test(query.trim());
}

/** Pages whose name the typed letters call, the best first. */
export function findByPinyin(
  typed: string,
  names: readonly NamedPage[],
): { page: NamedPage; name: string }[] {
  return names
    .flatMap((page, order) => {
      let best = { score: 0, name: '' };
      for (const [name, pinyin] of page[3]) {
        const score = pinyinMatch(typed, pinyin);
        if (score > best.score) best = { score, name };
      }
      return best.score > 0 ? [{ page, order, ...best }] : [];
    })
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ page, name }) => ({ page, name }));
}
