import type { Problem } from '../text/problem.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import { parseLineRange } from './line-range.ts';

type Record<Name extends 'sources' | 'editions'> = Pick<LoadedEntry<Name>, 'path' | 'data' | 'locate'>;

interface Claim {
  record: Record<'sources'> | Record<'editions'>;
  field: FieldPath;
  lines: string;
}

function gaps(
  covered: readonly (Claim | undefined)[],
  lines: readonly string[],
): { first: number; last: number }[] {
  const found: { first: number; last: number; open: boolean }[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const last = found.at(-1);
    if (covered[index]) {
      if (last) last.open = false;
    } else if (last?.open) {
      last.last = index + 1;
    } else {
      found.push({ first: index + 1, last: index + 1, open: true });
    }
  });
  return found;
}

/** Every line of a source that is not blank stands in exactly one span of its editions, or in its `omitted` list. */
export function checkCoverage(
  source: Record<'sources'>,
  page: { path: string; lines: readonly string[] },
  editions: readonly Record<'editions'>[],
): Problem[] {
  const problems: Problem[] = [];
  const claims: Claim[] = [
    ...source.data.omitted.map(({ lines }, index): Claim => ({
      record: source,
      field: ['omitted', index, 'lines'],
      lines,
    })),
    ...editions.flatMap((edition) =>
      edition.data.spans.map(({ lines }, index): Claim => ({
        record: edition,
        field: ['spans', index, 'lines'],
        lines,
      })),
    ),
  ];
  const covered: (Claim | undefined)[] = [];
  for (const claim of claims) {
    const { first, last } = parseLineRange(claim.lines);
    const at = { path: claim.record.path, ...claim.record.locate(claim.field) };
    if (last > page.lines.length) {
      const message = `第 ${claim.lines} 行超出来源：${page.path} 只有 ${page.lines.length} 行。请改正行号。`;
      problems.push({ ...at, rule: 'line-out-of-range', message });
    }
    let clash: { claim: Claim; line: number } | undefined;
    for (let line = first; line <= Math.min(last, page.lines.length); line++) {
      const other = covered[line - 1];
      if (!other) covered[line - 1] = claim;
      else if ((page.lines[line - 1] ?? '').trim() !== '') clash ??= { claim: other, line };
    }
    if (clash) {
      const { record, lines } = clash.claim;
      const message = `来源第 ${clash.line} 行已归 ${record.path}（第 ${lines} 行）。一行只能用一次，请改正其中一处。`;
      problems.push({ ...at, rule: 'line-used-twice', message });
    }
  }
  for (const { first, last } of gaps(covered, page.lines)) {
    const range = first === last ? String(first) : `${first}-${last}`;
    const opening = (page.lines[first - 1] ?? '').trim().slice(0, 12);
    problems.push({
      path: page.path,
      line: first,
      column: 1,
      rule: 'line-not-used',
      message: `第 ${range} 行（“${opening}…”）不在任何 edition 的 spans 里。请归入一篇，或列入 ${source.path} 的 omitted 并写明缘由。`,
    });
  }
  return problems;
}
