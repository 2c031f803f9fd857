import { checkApprovals } from '../editions/approvals.ts';
import { checkEditions } from '../editions/check-editions.ts';
import { loadContent } from '../model/load-content.ts';
import { buildModel, type KnowledgeModel } from '../model/knowledge-model.ts';
import { checkPermalinks } from '../permalinks/check-permalinks.ts';
import { checkDates } from './dates.ts';
import { checkDocuments } from './documents.ts';
import { checkFolders } from './folders.ts';
import { checkFreeNumbers } from './free-numbers.ts';
import { checkMarkdownSafety } from './markdown-safety.ts';
import { checkNumbers } from './numbers.ts';
import { checkPlaces } from './places.ts';
import { checkPrintedNames } from './printed-names.ts';
import { sortProblems, type Problem } from './problem.ts';
import { checkQuotes } from './quotes.ts';
import { checkReferences } from './references.ts';
import { checkTermLinks } from './term-links.ts';
import { checkSourceFacts } from './source-facts.ts';
import { checkTermRelations } from './term-relations.ts';
import { checkUniqueNames } from './unique-names.ts';
import { checkWordings } from './wordings.ts';

/** A rule looks at the whole model and reports what is wrong. */
export type Check = (model: KnowledgeModel) => Problem[];

const checks: readonly Check[] = [
  checkReferences,
  checkQuotes,
  checkNumbers,
  checkWordings,
  checkDates,
  checkDocuments,
  checkFreeNumbers,
  checkPlaces,
  checkTermRelations,
  checkUniqueNames,
  checkTermLinks,
  checkPrintedNames,
  checkMarkdownSafety,
  checkSourceFacts,
  checkEditions,
  checkPermalinks,
];

/** Reads a content folder and runs every rule over it; all problems at once, sorted by place. */
export function runChecks(contentDir: string): { model: KnowledgeModel; problems: Problem[] } {
  const load = loadContent(contentDir);
  const model = buildModel(load);
  const problems = [
    ...checkFolders(contentDir),
    ...load.problems,
    ...checkApprovals(contentDir),
    ...checks.flatMap((check) => check(model)),
  ];
  return { model, problems: sortProblems(problems) };
}
