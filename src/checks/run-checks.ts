import { loadContent } from '../model/load-content.ts';
import { buildModel, type KnowledgeModel } from '../model/knowledge-model.ts';
import { checkDueDates } from './due-dates.ts';
import { checkMarkdownSafety } from './markdown-safety.ts';
import { checkNumbers } from './numbers.ts';
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
  checkDueDates,
  checkUniqueNames,
  checkMarkdownSafety,
];

/** Reads a content folder and runs every rule over it; all problems at once, sorted by place. */
export function runChecks(contentDir: string): { model: KnowledgeModel; problems: Problem[] } {
  const { content, problems } = loadContent(contentDir);
  const model = buildModel(content);
  return { model, problems: sortProblems([...problems, ...checks.flatMap((check) => check(model))]) };
}
