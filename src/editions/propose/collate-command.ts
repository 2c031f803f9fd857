import { formatProblem, type Problem } from '../../text/problem.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import { validateRecord } from '../../model/validate-record.ts';
import { parseYamlRecord } from '../../model/yaml-record.ts';
import { loadCollationLibrary, unknownId, type CollationLibrary } from './collation-library.ts';
import { collationLine, collationReport } from './collation-report.ts';
import { collationState, isOnlyUnreviewed, unusedLines } from './collation-state.ts';
import type { Proposal } from './propose-edition.ts';
import { proposeFor } from './propose-for.ts';
import { saveAtomically } from './propose-save.ts';

export interface CollateRequest {
  contentDir: string;
  /** Ids of documents; undefined for all of them. */
  documents: readonly string[] | undefined;
  write: boolean;
  /** The source for a document that has no edition yet. */
  source: string | undefined;
}

/** Where lines go: what was found, and what went wrong. */
export interface Output {
  print: (line: string) => void;
  fail: (line: string) => void;
}

function summary({
  additions: { spans, rules, corrections, gaps, counts },
  contradictions,
}: Proposal): string {
  const moved = spans.filter(({ span }) => span.moved !== undefined).length;
  const items = [
    spans.length > 0 ? `行次 ${spans.length} 段${moved > 0 ? `（移置待核 ${moved}）` : ''}` : '',
    rules.length > 0 ? `规则 ${rules.map(({ rule, count }) => `${rule} ${count} 字`).join('、')}` : '',
    counts.length > 0 ? `规则字数改作 ${counts.map(({ count }) => count).join('、')}` : '',
    corrections.length > 0 ? `校改待核 ${corrections.length} 条` : '',
    gaps.length > 0 ? `缺口待核 ${gaps.length} 处` : '',
  ].filter((item) => item !== '');
  const left = contradictions > 0 ? `；另有 ${contradictions} 处与已有各条相抵，须由编辑改正` : '';
  return `${items.length > 0 ? `补入${items.join('，')}` : '没有可补的'}${left}`;
}

function written(id: string, path: string, text: string): LoadedEntry<'editions'> {
  const record = parseYamlRecord(text);
  const problems: Problem[] = [];
  const data = validateRecord('editions', path, record, problems);
  if (!data) throw new Error(`${path} was written and does not read back`);
  return { id, collection: 'editions', path, data, body: '', bodyLine: 1, locate: record.locate };
}

/** Writes what the edition of a document lacks; false, with the reason reported, where nothing may be written. */
function writeProposal(
  library: CollationLibrary,
  id: string,
  request: CollateRequest,
  output: Output,
): boolean {
  const proposal = proposeFor(library, id, request.source);
  if ('refusal' in proposal) {
    output.fail(`${id}：${proposal.refusal}`);
    return false;
  }
  const path = library.editionPath(id);
  const edition = library.editions.get(id);
  output.print(`${path}：${summary(proposal)}`);
  const { spans, rules, corrections, gaps } = proposal.additions;
  if (edition && [spans, rules, corrections, gaps].every((list) => list.length === 0)) return true;
  try {
    saveAtomically(path, proposal.text);
  } catch (error) {
    output.fail(`${path}：没有写成（${(error as Error).message}），原文件未动。`);
    return false;
  }
  library.addEdition(written(id, path, proposal.text));
  return true;
}

/**
 * Shows how documents stand against their sources, each in full or, for all, in one line; with `write`, first adds to
 * each edition what it lacks. True where every one collates; after writing, where nothing is left but what an editor
 * must judge.
 */
export function runCollation(request: CollateRequest, output: Output): boolean {
  const library = loadCollationLibrary(request.contentDir);
  if (library.missing) {
    output.fail(formatProblem(library.missing));
    return false;
  }
  const known = new Set([...library.documents.keys()]);
  for (const entry of library.broken) {
    const [collection, id = ''] = entry.split('/');
    if (collection === 'documents') known.add(id);
  }
  const ids = request.documents ?? [...known].sort();
  const unknown = ids.filter((id) => !known.has(id));
  for (const id of unknown) output.fail(unknownId('文献', id, known));
  if (unknown.length > 0) return false;
  let done = 0;
  for (const id of ids) {
    const isWritten = !request.write || writeProposal(library, id, request, output);
    const state = collationState(library, id);
    output.print(request.documents ? collationReport(state) : collationLine(state));
    const isDone = request.write ? isOnlyUnreviewed(state) : state.problems.length === 0;
    if (isWritten && isDone) done++;
  }
  if (request.documents) return done === ids.length;
  const unused = unusedLines(library);
  for (const problem of unused) output.print(`未用  ${formatProblem(problem)}`);
  output.print(
    `${ids.length} 篇，${done} 篇${request.write ? '已全或待核' : '相合'}，${unused.length} 处来源行未用`,
  );
  return done === ids.length && unused.length === 0;
}
