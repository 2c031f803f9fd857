import type { Correction } from '../../entries/editions.ts';
import type { Alignment } from '../align-document.ts';
import { proposeChanges, type ProposedChange } from './propose-changes.ts';
import { proposeReadings, type ProposedReading } from './propose-readings.ts';
import { shiftedCharacters } from '../rules/gb2312-row-shift.ts';
import { unreviewedMark } from '../unreviewed.ts';

export interface ProposedCorrections {
  corrections: Correction[];
  /** Number of differences that contradict an entry of the ledger, so that only its editor can settle them. */
  contradictions: number;
}

const longestQuote = 24;

function quote(words: string): string {
  const characters = [...words];
  const shown = characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}……` : words;
  return /[“”]/u.test(shown) ? `「${shown}」` : `“${shown}”`;
}

function reasonFor({ was, now, sourceLine }: ProposedChange): string {
  const where = `来源第 ${sourceLine} 行`;
  if (was === '') return `${unreviewedMark}：正文多${quote(now)}，${where}无`;
  if (now === '') return `${unreviewedMark}：${where}有${quote(was)}，正文无`;
  const shifted = (shiftedCharacters(was, now) ?? []).length > 0;
  const hint = shifted ? '；符合规则 gb2312-row-shift，核定以后可以改列在它的 places' : '';
  return `${unreviewedMark}：${where}作${quote(was)}，正文作${quote(now)}${hint}`;
}

const entryFor = ({ change, was, now }: ProposedReading): Correction => ({
  at: change.part.id,
  was,
  now,
  kind: 'unreviewed',
  certainty: 'probable',
  why: reasonFor(change),
});

/** Ledger entries, in the order of the document, for every difference that its ledger does not explain. */
export function proposeCorrections(alignment: Alignment): ProposedCorrections {
  const { changes, contradicted } = proposeChanges(alignment);
  const corrections: Correction[] = [];
  let contradictions = contradicted.length;
  for (const [id, own] of Map.groupBy(changes, ({ part }) => part.id)) {
    const { readings, unplaced } = proposeReadings(own, alignment.ledger.get(id) ?? []);
    corrections.push(...readings.map(entryFor));
    contradictions += unplaced.length;
  }
  return { corrections, contradictions };
}
