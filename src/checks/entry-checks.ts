import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { checkDates } from './dates.ts';
import { checkEvents } from './events.ts';
import { checkExpressions } from './expressions.ts';
import { checkFreeNumbers } from './free-numbers.ts';
import { checkNumbers } from './numbers.ts';
import { checkPlaces } from './places.ts';
import { checkPolicyLevels } from './policy-levels.ts';
import { checkPrintedNames } from './printed-names.ts';
import type { Problem } from '../text/problem.ts';
import { checkQuotes } from './quotes.ts';
import { checkReferences } from './references.ts';
import { checkTermLinks } from './term-links.ts';
import { checkTermRelations } from './term-relations.ts';
import { checkUniqueNames } from './unique-names.ts';
import { checkWordings } from './wordings.ts';

/** A rule looks at the whole model and reports what is wrong. */
export type Check = (model: KnowledgeModel) => Problem[];

/** The rules that hold every entry to its evidence and to the other entries. */
export const entryChecks: readonly Check[] = [
  checkReferences,
  checkQuotes,
  checkNumbers,
  checkWordings,
  checkDates,
  checkEvents,
  checkExpressions,
  checkFreeNumbers,
  checkPlaces,
  checkPolicyLevels,
  checkTermRelations,
  checkUniqueNames,
  checkTermLinks,
  checkPrintedNames,
];
