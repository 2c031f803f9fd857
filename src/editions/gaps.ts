import type { Problem } from '../text/problem.ts';
import type { TextPart } from '../text/document-parts.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { EditionData } from '../entries/editions.ts';
import { editorialPattern } from '../text/parts/paragraph-ids.ts';
import { nearest } from '../text/nearest.ts';
import { bareText } from '../text/bare-text.ts';
import { documentPosition } from './document-position.ts';

/** A ⟦…⟧ of a document. */
export interface GapMark {
  part: TextPart;
  words: string;
  /** The part's text before the mark, without white space and earlier marks. */
  before: string;
}

function gapMarks(parts: readonly TextPart[]): GapMark[] {
  return parts.flatMap((part) =>
    [...part.raw.matchAll(editorialPattern)].map((match): GapMark => {
      const before = part.raw.slice(0, match.index).replace(editorialPattern, '');
      return { part, words: match[0].slice(1, -1), before: bareText(before).bare };
    }),
  );
}

/** Pairs gap entries with the marks that stand where they say: indexes of entries and the marks that found no mate. */
export function pairGaps(
  gaps: EditionData['gaps'],
  parts: readonly TextPart[],
): { unmarked: number[]; unlisted: GapMark[]; marks: GapMark[] } {
  const marks = gapMarks(parts);
  const open = new Set(marks);
  const unmarked: number[] = [];
  gaps.forEach(({ at, after }, index) => {
    const words = bareText(after ?? '').bare;
    const mark = [...open].find(
      ({ part, before }) => part.id === at && (after === undefined ? before === '' : before.endsWith(words)),
    );
    if (mark) open.delete(mark);
    else unmarked.push(index);
  });
  return { unmarked, unlisted: [...open], marks };
}

/** Each ⟦…⟧ of the document has exactly one gap in the ledger, and each gap stands where the ledger says. */
export function checkGaps(
  document: Pick<LoadedEntry<'documents'>, 'path' | 'body' | 'bodyLine' | 'locate'>,
  edition: Pick<LoadedEntry<'editions'>, 'path' | 'data' | 'locate'>,
  parts: readonly TextPart[],
): Problem[] {
  const problems: Problem[] = [];
  const { unmarked, unlisted, marks } = pairGaps(edition.data.gaps, parts);
  for (const mark of marks) {
    if (mark.words.trim() !== '') continue;
    const at = documentPosition(document, mark.part, mark.before.length);
    problems.push({
      path: document.path,
      ...at,
      rule: 'empty-gap',
      message: '⟦⟧ 里没有字。请写明此处为何阙文。',
    });
  }
  for (const index of unmarked) {
    const { at = '', after } = edition.data.gaps[index] ?? {};
    const guess = parts.some(({ id }) => id === at)
      ? undefined
      : nearest(
          at,
          parts.map(({ id }) => id),
        );
    const hint = guess === undefined ? '' : `没有段落“${at}”，最接近的是“${guess}”。`;
    const place = after === undefined ? `${at} 的开头` : `${at} 的“${after}”后面`;
    problems.push({
      path: edition.path,
      ...edition.locate(['gaps', index]),
      rule: 'gap-not-found',
      message: `${place}没有 ⟦…⟧。${hint}请在正文该处写上 ⟦…⟧，或改正此条。`,
    });
  }
  for (const { part, words, before } of unlisted) {
    problems.push({
      path: document.path,
      ...documentPosition(document, part, before.length),
      rule: 'gap-without-entry',
      message: `“⟦${words}⟧”（${part.id}）在 ${edition.path} 的 gaps 中没有对应的一条。请登记 at、after、kind、why。`,
    });
  }
  return problems;
}
