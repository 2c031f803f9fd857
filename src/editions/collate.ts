import type { Problem } from '../text/problem.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import { alignDocument, type CollationInput } from './align-document.ts';
import type { LedgerChange, MarkedChange } from './changes.ts';
import { markedDoubts, type MarkedDoubt } from './doubts.ts';
import { checkGaps } from './gaps.ts';
import { markedChanges } from './marked-changes.ts';
import { checkOpeningTitle } from './opening-title.ts';
import { struckWords, type StruckWords } from './struck-words.ts';
import { partsOfLine, type PartsOfLine } from './parts-of-line.ts';
import type { SourceReading } from './source-reading.ts';
import { textDifferences } from './text-differences.ts';
import { checkUncollatedMarkdown } from './uncollated-markdown.ts';
import { checkUnreviewed } from './unreviewed.ts';

export type { CollationInput } from './align-document.ts';

export interface Collation {
  problems: Problem[];
  /** Changes by part id, in the order of the text. Places hold only where there are no problems. */
  changes: ReadonlyMap<string, readonly MarkedChange[]>;
  /** Places that look wrong and were left, in the order of the text. */
  doubts: readonly MarkedDoubt[];
  /** Words that the source prints crossed out, in the order of the text. */
  struck: readonly StruckWords[];
  partsOfLine: PartsOfLine;
}

/**
 * Compares a document, character by character and without white space, with the joined spans of its source and the
 * ledger's changes. No problems means: every character of the document is the source's, or a listed change. Of
 * differences at most `maxDifferences` are reported one by one.
 */
export function collate(input: CollationInput, maxDifferences = 20): Collation {
  const { document, edition, source } = input;
  const {
    parts,
    markup,
    ledger,
    problems: unplaced,
    reading,
    sourceText,
    differences,
  } = alignDocument(input);
  const problems = [...unplaced];
  const ruleIndex = edition.data.rules.findIndex(({ rule }) => rule === 'fullwidth-punctuation');
  const rule = edition.data.rules[ruleIndex];

  const report = (field: FieldPath, id: string, message: string): void => {
    problems.push({ path: edition.path, ...edition.locate(field), rule: id, message });
  };
  const converted = sourceText.filter(({ printed }) => printed !== undefined).length;
  if (rule && rule.count !== converted) {
    const message = `count 作 ${rule.count}，规则 ${rule.rule} 实改 ${converted} 字。请核对后改正 count。`;
    report(['rules', ruleIndex, 'count'], 'rule-count', message);
  }
  checkUnreviewed(edition.data, report);
  for (const [id, changes] of ledger) checkReadings(id, changes, reading, report);
  problems.push(
    ...textDifferences(document, source.path, { reading, sourceText, differences }, maxDifferences),
    ...checkGaps(document, edition, parts),
    ...checkOpeningTitle(document, parts),
    ...checkUncollatedMarkdown(document, markup),
  );
  const doubts = markedDoubts(edition.data.doubts, parts, reading, sourceText, report);
  const mechanical = rule && { rule: rule.rule, certainty: 'certain' as const, why: rule.why };
  return {
    problems,
    changes: markedChanges(parts, ledger, reading, sourceText, mechanical),
    doubts,
    struck: struckWords(edition.data.struck, parts, report),
    partsOfLine: partsOfLine(reading.characters, sourceText, differences),
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
      const message = `来源的 ${id} 段没有“${reading}”。was 相邻的字要照来源写，连同那里的误字。请改正 was。`;
      report([...field, 'was'], 'correction-not-found', message);
    } else if (text.indexOf(reading) !== text.lastIndexOf(reading)) {
      const message = `“${reading}”在来源的 ${id} 段不止一处。请在 was 与 now 多写相邻的字，使它只出现一次。`;
      report([...field, 'was'], 'ambiguous-correction', message);
    }
  }
}
