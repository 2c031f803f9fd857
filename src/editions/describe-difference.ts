import type { ReadCharacter } from './source-reading.ts';
import type { SourceCharacter } from './source-text.ts';
import type { Difference } from './differences.ts';

const context = 6;
const longest = 40;

function excerpt(characters: readonly { character: string }[], start: number, end: number): string {
  const join = (from: number, to: number): string =>
    characters
      .slice(Math.max(from, 0), Math.max(to, 0))
      .map(({ character }) => character)
      .join('');
  const middle = join(start, end);
  const shown = end - start > longest ? `${join(start, start + longest)}……` : middle;
  const before = `${start > context ? '…' : ''}${join(start - context, start)}`;
  const after = `${join(end, end + context)}${end + context < characters.length ? '…' : ''}`;
  return `${before}【${shown}】${after}`;
}

/** One sentence on a difference: the part, both readings, the nearest line of the source, and what to do. */
export function describeDifference(
  { document, source }: Difference,
  reading: readonly ReadCharacter[],
  sourceText: readonly SourceCharacter[],
  sourcePath: string,
  part: string,
): string {
  const nearest = sourceText[source.start] ?? sourceText.at(-1);
  const place = nearest ? `${sourcePath} 第 ${nearest.line} 行第 ${nearest.column} 字` : sourcePath;
  const inDocument = excerpt(reading, document.start, document.end);
  const inSource = excerpt(sourceText, source.start, source.end);
  const verb =
    document.start === document.end
      ? '正文比来源少字'
      : source.start === source.end
        ? '正文比来源多字'
        : '正文与来源不合';
  return `${verb}（${part}）：正文作“${inDocument}”，来源作“${inSource}”（${place}）。请照来源改正正文；如来源有误，请在 edition 的 corrections 登记。`;
}
