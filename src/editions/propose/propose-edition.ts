import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../../text/problem.ts';
import { validateRecord } from '../../model/validate-record.ts';
import { parseYamlRecord } from '../../model/yaml-record.ts';
import type { EditionData } from '../../entries/editions.ts';
import { alignDocument, type Alignment, type CollationInput } from '../align-document.ts';
import { maxEditLength } from '../differences.ts';
import { proposeCorrections } from './propose-corrections.ts';
import { proposeGaps } from './propose-gaps.ts';
import { fullwidthCount, proposeRule } from './propose-rule.ts';
import { proposeSpans } from './propose-spans.ts';
import { extendEditionYaml, writeEditionYaml, type Additions } from './propose-yaml.ts';

export interface ProposalInput extends Pick<CollationInput, 'document' | 'source'> {
  /** The edition as it is, with the text of its file; absent where there is none yet. */
  edition: (CollationInput['edition'] & { text: string }) | undefined;
  editionPath: string;
  sourceId: string;
  /** Lines of the source that no other edition uses and no omission names. */
  free: readonly number[];
}

export interface Proposal {
  /** The edition's file with what was added; the same text where nothing was. */
  text: string;
  data: EditionData;
  additions: Additions;
  contradictions: number;
}

const nowhere = { line: 1, column: 1 };

/** An edition that holds nothing yet. */
export const emptyEdition = (source: string): EditionData => ({
  source,
  spans: [],
  rules: [],
  corrections: [],
  gaps: [],
  doubts: [],
  struck: [],
});

function newSpans({ spans, added }: ReturnType<typeof proposeSpans>): Additions['spans'] {
  return [...added].flatMap((index) => {
    const span = spans[index];
    return span ? [{ index, span }] : [];
  });
}

/** The counts of the full-width rule, raised by what it changes in the new spans. */
function raisedCounts(
  lines: readonly string[],
  old: EditionData,
  spans: EditionData['spans'],
): Additions['counts'] {
  const index = old.rules.findIndex(({ rule }) => rule === 'fullwidth-punctuation');
  const rule = old.rules[index];
  const more = fullwidthCount(lines, spans) - fullwidthCount(lines, old.spans);
  return rule && more > 0 ? [{ index, count: rule.count + more }] : [];
}

/** Whether document and spans differ so much that a ledger of the differences would say nothing. */
function isAnotherText({ differences, reading }: Alignment, hasEdition: boolean): boolean {
  const sizes = differences.map(({ document, source }) => ({
    own: document.end - document.start,
    other: source.end - source.start,
  }));
  if (sizes.some(({ own, other }) => own + other > maxEditLength)) return true;
  const unexplained = sizes.reduce((sum, { own }) => sum + own, 0);
  return !hasEdition && unexplained * 2 > reading.characters.length;
}

function readBack(path: string, text: string | undefined, expected: EditionData): boolean {
  if (text === undefined) return false;
  const problems: Problem[] = [];
  const data = validateRecord('editions', path, parseYamlRecord(text), problems);
  return data !== undefined && isDeepStrictEqual(data, expected);
}

/**
 * What an edition lacks for its document to collate: spans, the full-width rule, corrections and gaps, each to be
 * judged by an editor. What stands in the edition is kept; only the count of the full-width rule is raised where new
 * spans need it. Refused, with one sentence, where the texts are not one text or the result would not read back.
 */
export function proposeEdition(input: ProposalInput): Proposal | { refusal: string } {
  const { document, source, edition, editionPath, sourceId, free } = input;
  const old = edition?.data ?? emptyEdition(sourceId);
  let data = old;
  const draft = (): CollationInput => ({
    document,
    source,
    edition: { path: editionPath, locate: edition?.locate ?? (() => nowhere), data },
  });

  const found = proposeSpans(alignDocument(draft()), old.spans, source.lines, free);
  if (found.spans.length === 0) {
    return { refusal: `${source.path} 没有一行可归入此文：请用 --source 指明来源，或核对正文。` };
  }
  const counts = raisedCounts(source.lines, old, found.spans);
  const raised = new Map(counts.map(({ index, count }) => [index, count]));
  const rules = old.rules.map((rule, index) => ({ ...rule, count: raised.get(index) ?? rule.count }));
  data = { ...old, spans: found.spans, rules };
  const rule = proposeRule(draft());
  if (rule) data = { ...data, rules: [...data.rules, rule] };

  const alignment = alignDocument(draft());
  if (isAnotherText(alignment, edition !== undefined)) {
    return { refusal: `正文与 ${source.path} 相差太多，不像同一篇。请核对来源，或先更正正文。` };
  }
  const { corrections, contradictions } = proposeCorrections(alignment);
  const gaps = proposeGaps(old.gaps, alignment.parts);
  data = {
    ...data,
    corrections: [...old.corrections, ...corrections],
    gaps: [...old.gaps, ...gaps],
  };
  const additions: Additions = {
    spans: newSpans(found),
    counts,
    rules: rule ? [rule] : [],
    corrections,
    gaps,
  };
  const isComplete = [additions.spans, additions.rules, corrections, gaps].every((list) => list.length === 0);
  if (edition && isComplete) return { text: edition.text, data, additions, contradictions };
  const text = edition ? extendEditionYaml(edition.text, additions) : writeEditionYaml(data);
  if (text === undefined || !readBack(editionPath, text, data)) {
    return { refusal: `补入以后的 ${editionPath} 不能照样读回，所以没有写。请检查其中的 YAML 写法。` };
  }
  return { text, data, additions, contradictions };
}
