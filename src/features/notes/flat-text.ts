/** A document's text in one string, its parts on lines of their own, and where each part stands in it. */
export interface FlatText {
  text: string;
  parts: readonly { id: string; start: number; end: number }[];
}

/** Joins the parts of a text in reading order. */
export function flattenParts(parts: readonly { id: string; text: string }[]): FlatText {
  let at = 0;
  const places = parts.map(({ id, text }) => {
    const start = at;
    at += text.length + 1;
    return { id, start, end: start + text.length };
  });
  return { text: parts.map(({ text }) => text).join('\n'), parts: places };
}

/** The part in which an offset lies; the last before it where it lies between two. */
export const partAt = ({ parts }: FlatText, offset: number): string =>
  (parts.findLast(({ start }) => start <= offset) ?? parts[0])?.id ?? '';
