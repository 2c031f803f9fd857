const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const tones = new Intl.Collator('en', { sensitivity: 'variant' });

/**
 * Order of two pinyin spellings, syllable by syllable, tones only where the letters are the same. The pinyin is the
 * card's own, so that 长期 stands under chang.
 */
export function byPinyin(a: string, b: string): number {
  return collator.compare(a, b) || tones.compare(a, b);
}

/** Capital letter under which a pinyin spelling stands; "#" for figures. */
export function initialOf(pinyin: string): string {
  const letter = pinyin.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
