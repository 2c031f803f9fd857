import type { Problem } from '../text/problem.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import { describeDifference } from './describe-difference.ts';
import type { Alignment } from './align-document.ts';
import type { Difference } from './differences.ts';
import { documentPosition } from './document-position.ts';
import { offsetAfter, type ReadCharacter } from './source-reading.ts';
import type { SourceCharacter } from './source-text.ts';

/** The differences between the source's text as the document implies it and the source, at most `maxReported`. */
export function textDifferences(
  document: Pick<LoadedEntry<'documents'>, 'path' | 'body' | 'bodyLine' | 'locate'>,
  sourcePath: string,
  {
    reading: { characters },
    sourceText,
    differences,
  }: Pick<Alignment, 'reading' | 'sourceText' | 'differences'>,
  maxReported: number,
): Problem[] {
  return differences.slice(0, maxReported).map((difference, index): Problem => {
    const rest = index === maxReported - 1 ? differences.length - maxReported : 0;
    const place = differencePlace(difference, characters, sourceText);
    return {
      path: document.path,
      ...(place
        ? documentPosition(document, place.part, place.offset)
        : { line: document.bodyLine, column: 1 }),
      rule: 'text-differs',
      message:
        describeDifference(difference, characters, sourceText, sourcePath, place?.part.id ?? '') +
        (rest > 0 ? `此后另有 ${rest} 处不合，未列。` : ''),
    };
  });
}

/** The first character that differs; where the document lacks characters, the place in the part that lost them. */
function differencePlace(
  { document, source }: Difference,
  characters: readonly ReadCharacter[],
  sourceText: readonly SourceCharacter[],
): Pick<ReadCharacter, 'part' | 'offset'> | undefined {
  const next = characters[document.start];
  const previous = characters[document.start - 1];
  const missing = document.start === document.end ? sourceText[source.end - 1] : undefined;
  const closes =
    missing &&
    (/[\p{Pe}\p{Pf}\p{Po}]/u.test(missing.character) || missing.line !== sourceText[source.end]?.line);
  if (previous && (!next || closes)) {
    return { part: previous.part, offset: offsetAfter(previous) };
  }
  return next;
}
