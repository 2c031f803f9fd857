import type { Problem } from '../checks/problem.ts';
import { documentParts } from '../markdown/document-parts.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { LedgerChange, MarkedChange } from './changes.ts';
import { differences, type Difference } from './differences.ts';
import { checkGaps } from './gaps.ts';
import { ledgerChanges } from './ledger-changes.ts';
import { markedChanges } from './marked-changes.ts';
import { checkOpeningTitle } from './opening-title.ts';
import { partsOfLine, type PartsOfLine } from './parts-of-line.ts';
import { readSource, type SourceReading } from './source-reading.ts';
import { joinSpans } from './source-text.ts';
import { textDifferences } from './text-differences.ts';
import { checkUncollatedMarkdown } from './uncollated-markdown.ts';

export interface CollationInput {
  document: Pick<LoadedEntry<'documents'>, 'path' | 'data' | 'body' | 'bodyLine' | 'locate'>;
  edition: Pick<LoadedEntry<'editions'>, 'path' | 'data' | 'locate'>;
  /** The source's lines, first line first, and the path to name in problems. */
  source: { path: string; lines: readonly string[] };
}

export interface Collation {
  problems: Problem[];
  /** Changes by part id, in the order of the text. Places hold only where there are no problems. */
  changes: ReadonlyMap<string, readonly MarkedChange[]>;
  partsOfLine: PartsOfLine;
}

/**
 * Compares a document, character by character and without white space, with the joined spans of its source and the
 * ledger's changes. No problems means: every character of the document is the source's, or a listed change.
 */
export function collate({ document, edition, source }: CollationInput): Collation {
  const parts = documentParts(document.data, document.body);
  const { byPart, problems } = ledgerChanges(edition, parts);
  const ruleIndex = edition.data.rules.findIndex(({ rule }) => rule === 'fullwidth-punctuation');
  const rule = edition.data.rules[ruleIndex];
  const ranges = edition.data.spans.map(({ lines }) => lines);
  const sourceText = joinSpans(source.lines, ranges, { fullwidth: rule !== undefined });
  const reading = readSource(parts, byPart);
  const found: Difference[] = differences(
    reading.characters.map(({ character }) => character),
    sourceText.map(({ character }) => character),
  );

  const report = (field: FieldPath, id: string, message: string): void => {
    problems.push({ path: edition.path, ...edition.locate(field), rule: id, message });
  };
  const converted = sourceText.filter(({ printed }) => printed !== undefined).length;
  if (rule && rule.count !== converted) {
    const message = `count 作 ${rule.count}，规则 ${rule.rule} 实改 ${converted} 字。请核对后改正 count。`;
    report(['rules', ruleIndex, 'count'], 'rule-count', message);
  }
  for (const [id, changes] of byPart) checkReadings(id, changes, reading, report);
  problems.push(
    ...textDifferences(document, source.path, reading.characters, sourceText, found),
    ...checkGaps(document, edition, parts),
    ...checkOpeningTitle(document, parts),
    ...checkUncollatedMarkdown(document),
  );
  const mechanical = rule && { rule: rule.rule, certainty: 'certain' as const, why: rule.why };
  return {
    problems,
    changes: markedChanges(parts, byPart, reading, sourceText, mechanical),
    partsOfLine: partsOfLine(reading.characters, sourceText, found),
  };
}

function checkReadings(
  id: string,
  changes: readonly LedgerChange[],
  { textOf }: SourceReading,
  report: (field: FieldPath, rule: string, message: string) => void,
): void {
  const text = textOf.get(id) ?? '';
  for (const { reading, field } of changes) {
    if (!text.includes(reading)) {
      const message = `来源的 ${id} 段没有“${reading}”。was 相邻的字须照来源，连同别处的误字。请改正 was。`;
      report([...field, 'was'], 'correction-not-found', message);
    } else if (text.indexOf(reading) !== text.lastIndexOf(reading)) {
      const message = `“${reading}”在来源的 ${id} 段不止一处。请在 was 与 now 多写相邻的字，使其只见一次。`;
      report([...field, 'was'], 'ambiguous-correction', message);
    }
  }
}
