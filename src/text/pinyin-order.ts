const letters = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const toneMarks = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** Tones of a spelling, one figure a syllable: 1 to 4, 5 for the neutral tone. */
function tones(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .split(/\s+/u)
    .map((syllable) => {
      const tone = toneMarks.findIndex((mark) => syllable.includes(mark)) + 1;
      return tone === 0 ? 5 : tone;
    })
    .join('');
}

/**
 * Order of two pinyin spellings: letters syllable by syllable, then, where all letters are the same, tones from the
 * first to the fourth. The pinyin is the card's own, so that 长期 stands under chang.
 */
export function byPinyin(a: string, b: string): number {
  const order = letters.compare(a, b);
  if (order !== 0) return order;
  const [toneA, toneB] = [tones(a), tones(b)];
  return toneA < toneB ? -1 : toneA > toneB ? 1 : 0;
}

/** Capital letter under which a pinyin spelling stands; "#" for figures. */
export function initialOf(pinyin: string): string {
  const letter = pinyin.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
