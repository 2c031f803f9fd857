/** What an item of a list may be found by. */
export interface FilterNames {
  /** Its name and aliases. */
  names: readonly string[];
  /** Pinyin spellings of the names, with tone marks, syllables apart. */
  pinyin: readonly string[];
}

const toneMarks = /[\u0300\u0301\u0304\u030c]/g;
const allMarks = /\p{M}/gu;

/** One form for what readers type and what items say: width, case and white space do not count. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·'’]/gu, '');

/** Latin letters without tone marks; ü as v, as keyboards have it. */
function toneless(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(allMarks, '')
    .toLowerCase();
}

/** Whether the query is a run of whole syllables and perhaps the beginning of a last one, in any of the spellings. */
function matchesPinyin(query: string, spelling: string): boolean {
  const hasTones = toneMarks.test(query.normalize('NFD'));
  toneMarks.lastIndex = 0;
  const form = (text: string): string => (hasTones ? text.normalize('NFC').toLowerCase() : toneless(text));
  const syllables = spelling.split(/\s+/u).map(form);
  const wanted = form(query);
  // A reader may also write lu for lü.
  const loose = (text: string): string => text.replaceAll('v', 'u');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  if (initials.includes(wanted)) return true;
  return syllables.some((_, index) => {
    const rest = syllables.slice(index).join('');
    return rest.startsWith(wanted) || (!hasTones && loose(rest).startsWith(loose(wanted)));
  });
}

/**
 * Whether an item is found by what a reader has typed: a part of its name or of an alias, or of their pinyin, with or
 * without tone marks, from the beginning of a syllable on, or by its initials (cqhl for 长期护理保险).
 */
export function matchesName(query: string, { names, pinyin }: FilterNames): boolean {
  const wanted = plain(query);
  if (wanted === '') return true;
  if (names.some((name) => plain(name).includes(wanted))) return true;
  return (
    /^[\p{Script=Latin}\p{M}]+$/u.test(wanted) && pinyin.some((spelling) => matchesPinyin(wanted, spelling))
  );
}
