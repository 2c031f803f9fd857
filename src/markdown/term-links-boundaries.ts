const wordUnit = /[A-Za-z0-9+%‰]/;
const openingNumeral = /[〇零一二两三四五六七八九十百千万几数]/;
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * Whether a figure or a Latin word goes on over an end of the stretch: 5年过渡期 in 15年过渡期, 1+N+N in 1+N+N+X,
 * 三方协同 in 第三方协同 or 十三方协同.
 */
export function runsOn(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const before = text.charAt(start - 1);
  if (wordUnit.test(first) && (wordUnit.test(before) || /\d\.$/.test(text.slice(0, start)))) return true;
  if (openingNumeral.test(first) && (before === '第' || openingNumeral.test(before))) return true;
  const after = text.slice(end, end + 2);
  return wordUnit.test(text.charAt(end - 1)) && (wordUnit.test(after.charAt(0)) || /^\.\d/.test(after));
}

/** Offsets at which a word begins or ends; 的 is cut off (人的 is no word). */
function cutWords(text: string): Set<number> {
  const boundaries = new Set([text.length]);
  for (const { index, segment } of segmenter.segment(text)) {
    boundaries.add(index);
    if (segment.endsWith('的')) boundaries.add(index + segment.length - 1);
  }
  return boundaries;
}

/**
 * A test whether a stretch of the text begins and ends where a word does, by Unicode's word cutter: 医养 in 中医养生,
 * 托位 in 委托位于 and 养老金融 in 养老金融资 do not. Where the cutter errs a link is missing; none is wrong.
 */
export function wordBoundaries(text: string): (start: number, end: number) => boolean {
  let boundaries: Set<number> | undefined;
  return (start, end) => {
    boundaries ??= cutWords(text);
    return boundaries.has(start) && boundaries.has(end);
  };
}
