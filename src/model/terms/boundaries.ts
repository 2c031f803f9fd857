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

const inRun = /[\p{L}\p{N}]/u;

/** Offsets at which a word of the run begins or ends; 的 is cut off (人的 is no word). */
function cutWords(run: string, offset: number): Set<number> {
  const boundaries = new Set([offset + run.length]);
  for (const { index, segment } of segmenter.segment(run)) {
    boundaries.add(offset + index);
    if (segment.endsWith('的')) boundaries.add(offset + index + segment.length - 1);
  }
  return boundaries;
}

/**
 * A test whether a stretch of the text begins and ends where a word does, by Unicode's word cutter: 医养 in 中医养生,
 * 托位 in 委托位于 and 养老金融 in 养老金融资 do not. Where the cutter errs a link is missing; none is wrong.
 */
export function wordBoundaries(text: string): (start: number, end: number) => boolean {
  const runs = new Map<number, Set<number>>();
  return (start, end) => {
    // Marks end every word: it is enough to cut what stands between them.
    let from = start;
    let to = end;
    while (from > 0 && inRun.test(text.charAt(from - 1))) from -= 1;
    while (to < text.length && inRun.test(text.charAt(to))) to += 1;
    const key = from * (text.length + 1) + to;
    let boundaries = runs.get(key);
    if (!boundaries) runs.set(key, (boundaries = cutWords(text.slice(from, to), from)));
    return boundaries.has(start) && boundaries.has(end);
  };
}
