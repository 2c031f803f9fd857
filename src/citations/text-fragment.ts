/** Longest run of words that a link carries whole; of longer ones it carries the two ends. */
const wholeLength = 36;
const endLength = 10;
const contextLength = 6;

/** Offsets at which a word begins or ends, as browsers cut Chinese. */
function wordEdges(text: string): Set<number> {
  const edges = new Set([0, text.length]);
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) edges.add(index);
  return edges;
}

function edgeAt(edges: ReadonlySet<number>, offset: number, step: 1 | -1): number {
  let at = offset;
  while (!edges.has(at)) at += step;
  return at;
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Words in a run of text: the whole run, and where they begin and end in it. */
export interface Stretch {
  text: string;
  start: number;
  end: number;
}

/**
 * The text fragment that marks words in a page: `:~:text=prefix-,words,-suffix` after
 * https://wicg.github.io/scroll-to-text-fragment/. `first` and `last` are the same stretch where the words stand in one
 * run; otherwise the words go from the start of the one to the end of the other. The text beside them pins down the
 * place; it begins and ends where words do, since browsers find no parts of words.
 */
export function textFragment(first: Stretch, last: Stretch = first): string {
  const opening = wordEdges(first.text);
  const closing = first === last ? opening : wordEdges(last.text);
  const words = first.text.slice(first.start, first.end);

  const before = edgeAt(opening, Math.max(0, first.start - contextLength), -1);
  const after = edgeAt(closing, Math.min(last.text.length, last.end + contextLength), 1);
  const prefix = first.text.slice(before, first.start);
  const suffix = last.text.slice(last.end, after);
  const headEnd = edgeAt(opening, Math.min(first.end, first.start + endLength), 1);
  const tailStart = edgeAt(closing, Math.max(last.start, last.end - endLength), -1);
  const middle =
    first === last && words.length <= wholeLength
      ? [words]
      : [
          first.text.slice(first.start, Math.min(headEnd, first.end)),
          last.text.slice(Math.max(tailStart, last.start), last.end),
        ];
  const pieces = [
    ...(prefix.trim() === '' ? [] : [`${encode(prefix.trim())}-`]),
    ...middle.map((piece) => encode(piece.trim())),
    ...(suffix.trim() === '' ? [] : [`-${encode(suffix.trim())}`]),
  ];
  return `:~:text=${pieces.join(',')}`;
}
