import type { EditionData } from '../entries/editions.ts';
import type { ReportField } from './find-reading.ts';

/** How the reason of an entry begins that was proposed by comparison and that no editor has judged. */
export const unreviewedMark = '待核';

/** Entries that were proposed and not yet judged: corrections of kind `unreviewed`, reasons that begin with 待核. */
export function checkUnreviewed(data: EditionData, report: ReportField): void {
  const checkReason = (reason: string | undefined, field: readonly PropertyKey[]): void => {
    if (!reason?.startsWith(unreviewedMark)) return;
    const message = `缘由作“${reason}”，尚未审定。请核对后写明缘由，去掉“${unreviewedMark}”。`;
    report(field, 'unreviewed-reason', message);
  };
  data.spans.forEach(({ moved }, index) => {
    checkReason(moved, ['spans', index, 'moved']);
  });
  data.rules.forEach(({ why }, index) => {
    checkReason(why, ['rules', index, 'why']);
  });
  data.corrections.forEach(({ kind, at, was, now, why }, index) => {
    if (kind === 'unreviewed') {
      const message = `“${was}”→“${now}”（${at}）尚未审定。请核对后填写 kind、certainty 与 why。`;
      report(['corrections', index, 'kind'], 'unreviewed-correction', message);
    } else {
      checkReason(why, ['corrections', index, 'why']);
    }
  });
  data.gaps.forEach(({ why }, index) => {
    checkReason(why, ['gaps', index, 'why']);
  });
  data.doubts.forEach(({ why }, index) => {
    checkReason(why, ['doubts', index, 'why']);
  });
}
