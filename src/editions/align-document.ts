import type { Problem } from '../text/problem.ts';
import { readDocument, type ReadText } from '../text/document-parts.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { RuleName } from '../entries/editions.ts';
import type { LedgerChange } from './changes.ts';
import { differences, type Difference } from './differences.ts';
import { ledgerChanges } from './ledger-changes.ts';
import { readSource, type SourceReading } from './source-reading.ts';
import { joinSpans, type SourceCharacter } from './source-text.ts';

export interface CollationInput {
  document: Pick<LoadedEntry<'documents'>, 'path' | 'data' | 'body' | 'bodyLine' | 'locate' | 'partIds'>;
  edition: Pick<LoadedEntry<'editions'>, 'path' | 'data' | 'locate'>;
  /** The source's lines, first line first, and the path to name in problems. */
  source: { path: string; lines: readonly string[] };
  /** The document's Markdown where it was read already. */
  read?: ReadText | undefined;
}

/** A document beside its source, character by character. */
export interface Alignment extends ReadText {
  /** The ledger's changes that were found, by part id, in the order of the text. */
  ledger: ReadonlyMap<string, readonly LedgerChange[]>;
  /** The ledger's entries that were not. */
  problems: readonly Problem[];
  /** The source's text as document and ledger imply it. */
  reading: SourceReading;
  /** The joined spans, the mechanical rule applied. */
  sourceText: readonly SourceCharacter[];
  /** Where the two differ; ranges of `reading.characters` and of `sourceText`. */
  differences: readonly Difference[];
}

/** Whether an edition applies a rule. */
export function appliesRule({ rules }: { rules: readonly { rule: RuleName }[] }, name: RuleName): boolean {
  return rules.some(({ rule }) => rule === name);
}

/** Sets a document beside its source as its edition says. */
export function alignDocument({ document, edition, source, read }: CollationInput): Alignment {
  const { parts, markup } = read ?? readDocument(document.data, document.body, document.partIds);
  const { byPart: ledger, problems } = ledgerChanges(edition, parts);
  const ranges = edition.data.spans.map(({ lines }) => lines);
  const fullwidth = appliesRule(edition.data, 'fullwidth-punctuation');
  const sourceText = joinSpans(source.lines, ranges, { fullwidth });
  const reading = readSource(parts, ledger);
  const found = differences(
    reading.characters.map(({ character }) => character),
    sourceText.map(({ character }) => character),
  );
  return { parts, markup, ledger, problems, reading, sourceText, differences: found };
}
