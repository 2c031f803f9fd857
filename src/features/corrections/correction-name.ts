import type { ApparatusEntry } from '../../editions/apparatus.ts';
import { correctionKindNames, ruleNames } from '../../entries/editions.ts';

/** What kind of correction it is, in Chinese: its rule, or the kind that the editor gave. */
export const correctionName = ({ rule, kind }: ApparatusEntry): string =>
  rule ? ruleNames[rule] : correctionKindNames[kind ?? 'ocr'];
