const closers = '”’）》〉』」';

/** The stretch of a text around an offset that ends in one of `marks`, closing quotes and brackets included. */
export function stretchAt(
  text: string,
  offset: number,
  marks: string,
): { text: string; start: number; end: number } {
  let start = offset;
  while (start > 0 && !marks.includes(text.charAt(start - 1))) start--;
  while (start < offset && closers.includes(text.charAt(start))) start++;
  let end = offset;
  while (end < text.length && !marks.includes(text.charAt(end))) end++;
  if (end < text.length) end++;
  while (end < text.length && closers.includes(text.charAt(end))) end++;
  return { text: text.slice(start, end), start, end };
}

/** The sentence of a text in which an offset stands. */
export function sentenceAt(text: string, offset: number): { text: string; start: number; end: number } {
  return stretchAt(text, offset, '。！？');
}
