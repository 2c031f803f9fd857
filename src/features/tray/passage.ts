import { passageWords, titleInMarks } from '../../citations/plain-words.ts';
import { laterOf } from '../../citations/later-of.ts';
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
  const start = file.parts.findIndex(({ id, opens }) => id === part || opens === part);
  const first = file.parts[start];
  const [work] = file.works;
  if (!first || !work) return undefined;
  const after = file.parts.slice(start + 1);
  const rest =
    first.opens === part ? after.filter(({ id }) => isInPart(id, part)) : belowHeading(first.depth, after);
  const only = rest.length === 0 ? file.marks?.[first.id] : undefined;
  const mark = only === undefined ? {} : { mark: only };
  const place = file.places?.[part] ?? first.name ?? '';
  const later = laterOf(file.later, part);
  const title = `${titleInMarks(work)}${place}`;
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
        work: titleInMarks(work),
        citation: passageWords({ work, place, words: [], ...(later && { later }) }),
        url: `/documents/${documentId}/#${part}`,
        ...mark,
      },
    ],
    explanation: '',
  };
}
