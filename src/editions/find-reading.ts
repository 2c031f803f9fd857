import type { FieldPath } from '../model/yaml-record.ts';
import { nearest } from '../text/nearest.ts';

/** One entry of a ledger: where, the source's reading and the document's, without white space. */
export interface Reading {
  at: string;
  was: string;
  now: string;
}

/** Reports a problem at a field of the edition. */
export type ReportField = (field: FieldPath, rule: string, message: string) => void;

/**
 * Offset, in its part's text, of the document's reading. Undefined, with a problem reported, where it stands nowhere,
 * stands twice or changes nothing.
 */
export function findReading(
  { at, was, now }: Reading,
  field: FieldPath,
  textById: ReadonlyMap<string, string>,
  report: ReportField,
): number | undefined {
  const text = textById.get(at);
  if (text === undefined) {
    const guess = nearest(at, textById.keys());
    const hint = guess === undefined ? '' : `最接近的是“${guess}”。`;
    report([...field, 'at'], 'unknown-place', `正文中没有编号为“${at}”的段落。${hint}请改正 at。`);
  } else if (was === now) {
    const message = `was 与 now 都是“${now}”，没有改动。请改正，或删去此条。`;
    report(field, 'idle-correction', message);
  } else if (now === '') {
    const message = 'now 为空，无法定位。请在 was 与 now 两边都补上相邻的字。';
    report([...field, 'now'], 'correction-not-found', message);
  } else if (!text.includes(now)) {
    const state = text.includes(was) ? `正文还是“${was}”` : '此段没有这几个字';
    const message = `“${was}”→“${now}”未见于正文 ${at}：${state}。请改正正文或此条。`;
    report([...field, 'now'], 'correction-not-found', message);
  } else if (text.indexOf(now) !== text.lastIndexOf(now)) {
    const message = `“${now}”在 ${at} 中不止一处。请多写相邻的字，使它只出现一次。`;
    report([...field, 'now'], 'ambiguous-correction', message);
  } else {
    return text.indexOf(now);
  }
  return undefined;
}
