import type { Problem } from '../text/problem.ts';
import type { TextPart } from '../text/document-parts.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import { bareText } from '../text/bare-text.ts';
import { minimalDifference, type LedgerChange } from './changes.ts';
import { findReading, type Reading, type ReportField } from './find-reading.ts';
import { shiftedCharacters } from './rules/gb2312-row-shift.ts';

type Edition = Pick<LoadedEntry<'editions'>, 'path' | 'data' | 'locate'>;

type Placed = readonly [part: string, change: LedgerChange];

const bareReading = ({ at, was, now }: Reading): Reading => ({
  at,
  was: bareText(was).bare,
  now: bareText(now).bare,
});

function correctionChanges(
  { data }: Edition,
  textById: ReadonlyMap<string, string>,
  report: ReportField,
): Placed[] {
  return data.corrections.flatMap((entry, index): Placed[] => {
    const field = ['corrections', index];
    const reading = bareReading(entry);
    const offset = findReading(reading, field, textById, report);
    if (offset === undefined) return [];
    const { was, now, before } = minimalDifference(reading.was, reading.now);
    const start = offset + before;
    const { kind, certainty, why } = entry;
    const change = { start, end: start + now.length, was, now, kind, certainty, why };
    return [[entry.at, { ...change, field, reading: reading.was }]];
  });
}

function ruleChanges(
  { data }: Edition,
  textById: ReadonlyMap<string, string>,
  report: ReportField,
): Placed[] {
  return data.rules.flatMap(({ rule, count, why, places }, ruleIndex): Placed[] => {
    const ruleField = ['rules', ruleIndex];
    if (rule === 'fullwidth-punctuation') {
      if (places.length > 0) {
        const message = `规则 ${rule} 处处照行，不列 places。请删去 places，只留 count。`;
        report([...ruleField, 'places'], 'rule-misapplied', message);
      }
      return [];
    }
    let listed = 0;
    const placed = places.flatMap((entry, index): Placed[] => {
      const field = [...ruleField, 'places', index];
      const reading = bareReading(entry);
      const shifted = shiftedCharacters(reading.was, reading.now);
      if (!shifted) {
        const message = `“${entry.was}”→“${entry.now}”不合规则 ${rule}（首字节加 0x31）。请改正，或改列 corrections。`;
        report(field, 'rule-misapplied', message);
        return [];
      }
      listed += shifted.length;
      const offset = findReading(reading, field, textById, report);
      if (offset === undefined) return [];
      return shifted.map(({ at, was, now }): Placed => {
        const start = offset + at;
        const change = {
          start,
          end: start + 1,
          was,
          now,
          rule,
          certainty: 'certain' as const,
          why,
        };
        return [entry.at, { ...change, field, reading: reading.was }];
      });
    });
    if (listed !== count) {
      const message = `count 作 ${count}，places 所列共 ${listed} 字。请核对。`;
      report([...ruleField, 'count'], 'rule-count', message);
    }
    return placed;
  });
}

function withoutOverlaps(
  part: string,
  changes: readonly LedgerChange[],
  report: ReportField,
): LedgerChange[] {
  const kept: LedgerChange[] = [];
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const previous = kept.at(-1);
    const samePlace = previous?.start === change.start && previous.end === change.end;
    if (previous && (samePlace || change.start < previous.end)) {
      const message = `“${change.was}”→“${change.now}”与“${previous.was}”→“${previous.now}”在 ${part} 中重叠。请缩短相邻的字，或并为一条。`;
      report(change.field, 'overlapping-corrections', message);
    } else {
      kept.push(change);
    }
  }
  return kept;
}

/**
 * Finds where every change of the ledger stands in the document. The changes of a part come in the order of its text;
 * what stands nowhere or in no single place is a problem and left out.
 */
export function ledgerChanges(
  edition: Edition,
  parts: readonly TextPart[],
): { byPart: ReadonlyMap<string, readonly LedgerChange[]>; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: ReportField = (field, rule, message) => {
    problems.push({ path: edition.path, ...edition.locate(field), rule, message });
  };
  const textById = new Map(parts.map((part) => [part.id, bareText(part.text).bare]));
  const found = new Map<string, LedgerChange[]>();
  for (const [part, change] of [
    ...correctionChanges(edition, textById, report),
    ...ruleChanges(edition, textById, report),
  ]) {
    found.set(part, [...(found.get(part) ?? []), change]);
  }
  const byPart = new Map([...found].map(([part, changes]) => [part, withoutOverlaps(part, changes, report)]));
  return { byPart, problems };
}
