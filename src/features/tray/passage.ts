import { isInPart } from '../../text/parts/part-address.ts';
import type { DocumentFile, TrayContent } from './item-files.ts';

/** What stands under a heading, up to the next of its level; nothing under a paragraph. */
function belowHeading(depth: number, after: DocumentFile['parts']): DocumentFile['parts'] {
  if (depth === 0) return [];
  const next = after.findIndex(
    (other) => (other.depth > 0 && other.depth <= depth) || other.id.startsWith('after-'),
  );
  return after.slice(0, next < 0 ? after.length : next);
}

/**
 * The passage that a document's file holds at a part: a paragraph alone, a heading or an article with all that it holds.
 * Undefined where the document has no such part.
 */
export function passageOf(file: DocumentFile, documentId: string, part: string): TrayContent | undefined {
  // The address of an article or item (ch1-a17, s3-i2) is that of the group that its first paragraph opens.
  const start = file.parts.findIndex(({ id, group }) => id === part || group?.id === part);
  const first = file.parts[start];
  if (!first) return undefined;
  const group = first.group?.id === part ? first.group : undefined;
  const after = file.parts.slice(start + 1);
  const rest = group ? after.filter(({ id }) => isInPart(id, part)) : belowHeading(first.depth, after);
  const mark = rest.length === 0 && first.mark !== undefined ? { mark: first.mark } : {};
  const { name, citation } = group ?? first;
  const title = `${file.title}${name}`;
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
        citation,
        url: `/documents/${documentId}/#${part}`,
        ...mark,
      },
    ],
    explanation: '',
  };
}
