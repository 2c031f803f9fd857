import type { ApparatusEntry } from '../../editions/apparatus.ts';
import { correctionKindNames, ruleNames } from '../../entries/editions.ts';

/** What kind of correction it is, in Chinese: its rule, or the kind that the editor gave. */
export const correctionName = (entry: ApparatusEntry): string =>
  entry.rule === undefined ? correctionKindNames[entry.kind] : ruleNames[entry.rule];
