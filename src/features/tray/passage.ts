import type { DocumentFile, TrayContent } from './item-files.ts';

/**
 * The passage that a document's file holds at a part: a paragraph alone, a heading with all that stands under it.
 * Undefined where the document has no such part.
 */
export function passageOf(file: DocumentFile, documentId: string, part: string): TrayContent | undefined {
  const exact = file.parts.findIndex(({ id }) => id === part);
  // The address of an item (s3-i2) is that of the group that its first paragraph opens.
  const start = exact >= 0 ? exact : file.parts.findIndex(({ id }) => id === `${part}-p1`);
  const first = file.parts[start];
  if (!first) return undefined;
  const { depth } = first;
  const after = file.parts.slice(start + 1);
  const next = after.findIndex(
    (other) => (other.depth > 0 && other.depth <= depth) || other.id.startsWith('after-'),
  );
  const rest = depth === 0 ? [] : after.slice(0, next < 0 ? after.length : next);
  const mark = rest.length === 0 && first.mark !== undefined ? { mark: first.mark } : {};
  const title = `${file.title}${first.name}`;
  return {
    kind: '原文',
    title,
    question: title,
    uid: first.uid ?? `${file.uid}#${first.id}`,
    ...mark,
    facts: [],
    quotes: [
      {
        paragraphs: [first, ...rest].map(({ text }) => text).filter((text) => text !== ''),
        work: file.title,
        citation: first.citation,
        url: `/documents/${documentId}/#${part}`,
        ...mark,
      },
    ],
    explanation: '',
  };
}
