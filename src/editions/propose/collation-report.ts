import { formatProblem } from '../../text/problem.ts';
import { certaintyNames, correctionKindNames, ruleNames } from '../../entries/editions.ts';
import type { EditionData } from '../../entries/editions.ts';
import { isOnlyUnreviewed, type CollationState } from './collation-state.ts';
import { joinSpans } from '../source-text.ts';

/** "识读 35、字形 2": how often each name comes, the most frequent first. */
function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`)
    .join('、');
}

function correctionsLine(corrections: EditionData['corrections']): string {
  if (corrections.length === 0) return '无';
  const kinds = tally(corrections.map(({ kind }) => correctionKindNames[kind]));
  const certainties = tally(corrections.map(({ certainty }) => certaintyNames[certainty]));
  return `${corrections.length} 条（${kinds}；${certainties}）`;
}

function rulesLine(rules: EditionData['rules']): string {
  if (rules.length === 0) return '无';
  return rules
    .map(({ rule, count, places }) => {
      const listed = places.length > 0 ? `，列 ${places.length} 处` : '';
      return `${ruleNames[rule]}（${rule}）${count} 字${listed}`;
    })
    .join('、');
}

const verdict = ({ problems }: CollationState): string =>
  problems.length === 0 ? '与来源相合' : `有 ${problems.length} 处待改`;

/** One line: 相合, 待核 or 不合, the document, and what its edition holds or which rules it breaks. */
export function collationLine(state: CollationState): string {
  const { id, edition, problems } = state;
  if (problems.length > 0) {
    const label = isOnlyUnreviewed(state) ? '待核' : '不合';
    return `${label}  ${id}：${tally(problems.map(({ rule }) => rule))}`;
  }
  const { spans, rules, corrections, gaps } = edition?.data ?? {
    spans: [],
    rules: [],
    corrections: [],
    gaps: [],
  };
  const byRule = rules.reduce((sum, { count }) => sum + count, 0);
  return `相合  ${id}：行次 ${spans.length} 段，按规则 ${byRule} 字，校改 ${corrections.length} 条，缺口 ${gaps.length} 处`;
}

/** The state of a document for its editor: source, spans, counts, lines left out, and all that is wrong. */
export function collationReport(state: CollationState): string {
  const { id, document, edition, source, page, problems, unused } = state;
  const lines = [`${id}${document ? `《${document.data.title}》` : ''}：${verdict(state)}`];
  const add = (label: string, value: string): void => {
    lines.push(`  ${label}  ${value}`);
  };
  if (edition) {
    const { spans, rules, corrections, gaps, doubts, struck } = edition.data;
    const ranges = spans.map(({ lines: range, moved }) => `${range}${moved === undefined ? '' : '（移）'}`);
    const characters = page
      ? joinSpans(
          page.lines,
          spans.map((span) => span.lines),
          { fullwidth: false },
        ).length
      : undefined;
    const moved = spans.filter((span) => span.moved !== undefined).length;
    add('来源', `${edition.data.source}${page ? `（${page.path}）` : ''}`);
    add('行次', `${ranges.join('、')}${characters === undefined ? '' : `，共 ${characters} 字`}`);
    add('规则', rulesLine(rules));
    add('校改', correctionsLine(corrections));
    add('缺口', `${gaps.length} 处`);
    add('疑误', `${doubts.length} 处，未改`);
    if (struck.length > 0) add('划去', `${struck.length} 处，照录`);
    add('移置', `${moved} 处`);
  }
  for (const { lines: range, why } of source?.data.omitted ?? []) add('不收', `第 ${range} 行：${why}`);
  for (const problem of unused) add('未用', formatProblem(problem));
  return [...lines, ...problems.map(formatProblem)].join('\n');
}
