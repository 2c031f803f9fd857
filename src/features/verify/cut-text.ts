/** A piece of the reader's text that is checked by itself. */
export interface Passage {
  /** As pasted, without the quotation marks around it. */
  text: string;
  /** Offset of its first character in the pasted text. */
  start: number;
  /** Whether it stood in quotation marks. */
  quoted: boolean;
}

/** Characters of the pasted text that are read; the rest is left away, and the page says so. */
export const textLimit = 60_000;

const closers: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '＂': '＂', '"': '"' };
/** Longest quotation; a mark that is closed later than that was closed by mistake. */
const quotationLimit = 2000;
/** A quotation up to this length, without an end of a sentence in it, is a word of the sentence around it. */
const wordLength = 24;

/** What a passage neither begins nor ends with; brackets, signs of titles and of percent stay. */
const edges = new Set('，。、；：！？…—,.;:!?\'"“”‘’「」『』·•●○■◆*>#|=~_+-');
const isEdge = (sign: string): boolean => edges.has(sign) || /\s/u.test(sign);

/** The passage without the punctuation at its two ends; undefined where nothing is left. */
function trimmed(text: string, start: number, quoted: boolean): Passage | undefined {
  let from = 0;
  let to = text.length;
  while (from < to && isEdge(text.charAt(from))) from += 1;
  while (to > from && isEdge(text.charAt(to - 1))) to -= 1;
  const inner = text.slice(from, to);
  return /[\p{L}\p{N}]/u.test(inner) ? { text: inner, start: start + from, quoted } : undefined;
}

/** Offsets of the quotations of the text, outermost marks only, without the marks. */
function quotations(text: string): Span[] {
  const found: Span[] = [];
  const lastCloser = new Map(Object.values(closers).map((sign) => [sign, text.lastIndexOf(sign)]));
  for (let at = 0; at < text.length; at += 1) {
    const opener = text.charAt(at);
    const closer = closers[opener];
    if (closer === undefined || (lastCloser.get(closer) ?? -1) <= at) continue;
    let depth = 1;
    const limit = Math.min(text.length, at + quotationLimit);
    for (let end = at + 1; end < limit; end += 1) {
      const sign = text.charAt(end);
      if (sign === '\n' && /^\n\s*\n/u.test(text.slice(end, end + 40))) break;
      if (sign === closer) depth -= 1;
      else if (sign === opener) depth += 1;
      if (depth > 0) continue;
      found.push([at + 1, end]);
      at = end;
      break;
    }
  }
  return found;
}

/** Whether a line break lies inside a sentence, as in text copied from a printed page. */
function isWrapped(text: string, at: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 80), at).trimEnd();
  const after = text.slice(at + 1, at + 40).trimStart();
  return (
    before.length >= 15 &&
    !/[。！？；：!?;:”」』）)]$/u.test(before) &&
    /^[\p{Script=Han}\d、，]/u.test(after) &&
    !/^\s*\n/u.test(text.slice(at + 1, at + 9))
  );
}

/** A stretch of the pasted text. */
type Span = readonly [from: number, to: number];

/** Whether a sentence ends with the sign at the offset. */
function isSentenceEnd(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '\n') return !isWrapped(text, at);
  return /[。！？；!?;]/u.test(sign) || (sign === '.' && /^(?:\s|$)/u.test(text.slice(at + 1, at + 2)));
}

/** Cuts at the ends of sentences and lines, except inside of `kept`, which are in order. */
function sentences(text: string, start: number, kept: readonly Span[], quoted: boolean): Passage[] {
  const found: Passage[] = [];
  let from = 0;
  let next = 0;
  const cut = (to: number): void => {
    const passage = trimmed(text.slice(from, to), start + from, quoted);
    if (passage) found.push(passage);
    from = to;
  };
  for (let at = 0; at < text.length; at += 1) {
    while ((kept[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start + at) next += 1;
    if ((kept[next]?.[0] ?? Number.POSITIVE_INFINITY) <= start + at) continue;
    if (isSentenceEnd(text, at)) cut(at + 1);
  }
  cut(text.length);
  return found;
}

/** The sentences that are not just quoted words, which are cut already; both lists are in order. */
function withOwnWords(list: readonly Passage[], words: readonly Span[]): Passage[] {
  let next = 0;
  return list.filter(({ start, text }) => {
    while ((words[next]?.[0] ?? Number.POSITIVE_INFINITY) < start - 1) next += 1;
    let own = text.length;
    for (let at = next; (words[at]?.[1] ?? Number.POSITIVE_INFINITY) <= start + text.length + 1; at += 1) {
      own -= (words[at]?.[1] ?? 0) - (words[at]?.[0] ?? 0);
    }
    return own > text.length / 3;
  });
}

/**
 * Cuts a text into what is checked: every quotation, cut at an ellipsis, and every sentence outside of quotations, in
 * reading order. A sentence keeps the quoted words that are part of it.
 */
export function cutText(pasted: string): Passage[] {
  const text = pasted.slice(0, textLimit);
  const quotes = quotations(text);
  const found: Passage[] = quotes.flatMap(([from, to]) => {
    let start = from;
    return text
      .slice(from, to)
      .split(/(…+|\.{3,})/u)
      .flatMap((piece) => {
        const passage = trimmed(piece, start, true);
        start += piece.length;
        return passage ?? [];
      });
  });
  const isWord = ([from, to]: Span): boolean =>
    to - from <= wordLength && !/[。！？；!?;\n]/u.test(text.slice(from, to));
  const words = quotes.filter(isWord);
  const outside: Passage[] = [];
  let start = 0;
  for (const [from, to] of [...quotes.filter((quote) => !isWord(quote)), [text.length + 1, 0] as const]) {
    const near = words.filter(([low]) => low >= start && low < from);
    outside.push(...sentences(text.slice(start, Math.max(start, from - 1)), start, near, false));
    start = to + 1;
  }
  return [...found, ...withOwnWords(outside, words)].sort(
    (a, b) => a.start - b.start || Number(b.quoted) - Number(a.quoted),
  );
}

/** The sentences of a quotation that is not in the library as a whole. */
export const sentencesOf = ({ text, start, quoted }: Passage): Passage[] =>
  sentences(text, start, [], quoted);

/** The clauses of a sentence. */
export function clausesOf({ text, start, quoted }: Passage): Passage[] {
  let offset = start;
  return text.split(/(?<=[，,：:；;—])/u).flatMap((piece) => {
    const passage = trimmed(piece, offset, quoted);
    offset += piece.length;
    return passage ?? [];
  });
}
