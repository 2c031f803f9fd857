import { checkApprovals } from '../editions/approvals.ts';
import { checkEditions } from '../editions/check-editions.ts';
import { loadContent } from '../model/load-content.ts';
import { buildModel, type KnowledgeModel } from '../model/knowledge-model.ts';
import { checkPermalinks } from '../permalinks/check-permalinks.ts';
import { checkDocuments } from './documents.ts';
import { entryChecks, type Check } from './entry-checks.ts';
import { checkFolders } from './folders.ts';
import { checkMarkdownSafety } from './markdown-safety.ts';
import { checkPaths } from './paths.ts';
import { sortProblems, type Problem } from '../text/problem.ts';
import { checkReservedIds } from './reserved-ids.ts';
import { checkShortForms } from './short-forms.ts';
import { checkSite } from './site.ts';
import { checkSourceFacts } from './source-facts.ts';

const checks: readonly Check[] = [
  ...entryChecks,
  checkDocuments,
  checkMarkdownSafety,
  checkReservedIds,
  checkSourceFacts,
  checkPaths,
  checkEditions,
  checkPermalinks,
];

/** Reads a content folder and runs every rule over it; all problems at once, sorted by place. */
export function runChecks(contentDir: string): { model: KnowledgeModel; problems: Problem[] } {
  const load = loadContent(contentDir);
  const model = buildModel(load);
  const problems = [
    ...checkFolders(contentDir),
    ...checkSite(contentDir, model),
    ...load.problems,
    ...checkApprovals(contentDir),
    ...checkShortForms(contentDir, model),
    ...checks.flatMap((check) => check(model)),
  ];
  return { model, problems: sortProblems(problems) };
}
