import type { TextPart } from '../../text/document-parts.ts';
import type { EditionData } from '../../entries/editions.ts';
import { pairGaps } from '../gaps.ts';
import { unreviewedMark } from '../unreviewed.ts';

type Gap = EditionData['gaps'][number];

// The last clause before the gap, its own closing mark included.
const lastClause = /[^，。；：？！、]{1,20}[，。；：？！、]?$/u;

/** Entries for the ⟦…⟧ of a document that its ledger does not list, each with a reason that an editor must give. */
export function proposeGaps(gaps: readonly Gap[], parts: readonly TextPart[]): Gap[] {
  return pairGaps([...gaps], parts).unlisted.map(({ part, words, before }): Gap => {
    const after = lastClause.exec(before)?.[0] ?? before.slice(-8);
    return {
      at: part.id,
      ...(after === '' ? {} : { after }),
      kind: 'lost',
      why: `${unreviewedMark}：正文此处作⟦${words.trim()}⟧`,
    };
  });
}
