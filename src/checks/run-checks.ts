import { checkEditions } from '../editions/check-editions.ts';
import { loadContent } from '../model/load-content.ts';
import { buildModel, type KnowledgeModel } from '../model/knowledge-model.ts';
import { checkDates } from './dates.ts';
import { checkFreeNumbers } from './free-numbers.ts';
import { checkMarkdownSafety } from './markdown-safety.ts';
import { checkNumbers } from './numbers.ts';
import { checkPlaces } from './places.ts';
import { sortProblems, type Problem } from './problem.ts';
import { checkQuotes } from './quotes.ts';
import { checkReferences } from './references.ts';
import { checkUniqueNames } from './unique-names.ts';

/** A rule looks at the whole model and reports what is wrong. */
export type Check = (model: KnowledgeModel) => Problem[];

const checks: readonly Check[] = [
  checkReferences,
  checkQuotes,
  checkNumbers,
  checkDates,
  checkFreeNumbers,
  checkPlaces,
  checkUniqueNames,
  checkMarkdownSafety,
  checkEditions,
];

/** Reads a content folder and runs every rule over it; all problems at once, sorted by place. */
export function runChecks(contentDir: string): { model: KnowledgeModel; problems: Problem[] } {
  const load = loadContent(contentDir);
  const model = buildModel(load);
  return { model, problems: sortProblems([...load.problems, ...checks.flatMap((check) => check(model))]) };
}
