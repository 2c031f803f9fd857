import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import type { EditionData } from '../entries/editions.ts';
import type { MarkedChange } from './changes.ts';
import type { MarkedDoubt } from './doubts.ts';
import type { StruckWords } from './struck-words.ts';
import { collationOf } from './library-changes.ts';

/** A change with its number in the apparatus of its document. */
export type ApparatusEntry = MarkedChange & {
  /** 1 for the first in the text; it shifts when a change is added before. Its note in the page is #note-1. */
  number: number;
  /** Its place in the page, which stays: #corr-101-37 for the 37th character of line 101 of the source. */
  anchor: string;
  /** Id of the part it stands in. */
  part: string;
  /** A few characters of the part on either side. */
  before: string;
  after: string;
};

/** A doubt with its number in the apparatus of its document. */
export interface ApparatusDoubt extends MarkedDoubt {
  /** 1 for the first in the text. Its note in the page is #doubt-note-1. */
  number: number;
  /** Its place in the page, which stays: #doubt-101-37 for the 37th character of line 101 of the source. */
  anchor: string;
}

export interface Apparatus {
  /** Changes of readings, in the order of the text. */
  entries: readonly ApparatusEntry[];
  /** Changes of form only (half-width to full-width marks), by part id. */
  forms: ReadonlyMap<string, readonly MarkedChange[]>;
  /** Number of changes of form. */
  formCount: number;
  /** Of the entries: made by a named rule. */
  byRule: number;
  /** Of the entries: probable, not certain. */
  probable: number;
  gaps: EditionData['gaps'];
  /** Places that look wrong and were left, in the order of the text. */
  doubts: readonly ApparatusDoubt[];
  /** Words that the source prints crossed out, in the order of the text. */
  struck: readonly StruckWords[];
  moves: { lines: string; why: string }[];
}

/** Rules that change the form of a mark and no reading. */
const formRules: ReadonlySet<string> = new Set(['fullwidth-punctuation']);

const context = 8;

/**
 * Anchor of a change: its place in the received file, which never changes, whatever is corrected around it. What is
 * added to the source stands before the character of that place, which may be corrected too.
 */
const anchorOf = ({ sourceLine, sourceColumn, was }: MarkedChange): string =>
  `corr-${sourceLine}-${sourceColumn}${was === '' ? '-before' : ''}`;

/** What was changed in a document against its source, in the order of the text; undefined without an edition. */
export function apparatusOf(model: KnowledgeModel, document: DocumentRecord): Apparatus | undefined {
  if (!document.edition) return undefined;
  const changes = collationOf(model).changes.get(document.id) ?? new Map<string, readonly MarkedChange[]>();
  const entries: ApparatusEntry[] = [];
  const anchors = new Map<string, number>();
  const forms = new Map<string, readonly MarkedChange[]>();
  for (const part of document.text.parts) {
    const own = changes.get(part.id) ?? [];
    forms.set(
      part.id,
      own.filter(({ rule }) => formRules.has(rule ?? '')),
    );
    for (const change of own) {
      if (formRules.has(change.rule ?? '')) continue;
      const anchor = anchorOf(change);
      const rank = (anchors.get(anchor) ?? 0) + 1;
      anchors.set(anchor, rank);
      entries.push({
        ...change,
        number: entries.length + 1,
        anchor: rank === 1 ? anchor : `${anchor}-${rank}`,
        part: part.id,
        before: part.text.slice(Math.max(0, change.start - context), change.start),
        after: part.text.slice(change.end, change.end + context),
      });
    }
  }
  const { gaps, spans } = document.edition.data;
  return {
    entries,
    forms,
    formCount: [...forms.values()].reduce((sum, list) => sum + list.length, 0),
    byRule: entries.filter(({ rule }) => rule !== undefined).length,
    probable: entries.filter(({ certainty }) => certainty === 'probable').length,
    gaps,
    doubts: (collationOf(model).doubts.get(document.id) ?? []).map((doubt, index) => ({
      ...doubt,
      number: index + 1,
      anchor: `doubt-${doubt.sourceLine}-${doubt.sourceColumn}`,
    })),
    struck: collationOf(model).struck.get(document.id) ?? [],
    moves: spans.flatMap(({ lines, moved }) => (moved === undefined ? [] : [{ lines, why: moved }])),
  };
}

/** One line on how a text was made: 据原版整理，校改 63 处，其中按规则 58 处，推定 2 处. */
export function apparatusSummary(apparatus: Apparatus): string {
  const { entries, byRule, probable, gaps, doubts, struck, formCount } = apparatus;
  const details = [
    byRule > 0 ? `其中按规则 ${byRule} 处` : '',
    probable > 0 ? `推定 ${probable} 处` : '',
    doubts.length > 0 ? `疑误未改 ${doubts.length} 处` : '',
    struck.length > 0 ? `原件划去 ${struck.length} 处` : '',
    gaps.length > 0 ? `缺口 ${gaps.length} 处` : '',
    formCount > 0 ? `另将半角标点改全角 ${formCount} 处` : '',
  ].filter((item) => item !== '');
  const changed = entries.length > 0 ? `校改 ${entries.length} 处` : '文字未作校改';
  return ['据原版整理', changed, ...details].join('，');
}
