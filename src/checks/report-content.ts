import { unapproved } from '../editions/approvals.ts';
import { staleRegister, unpublishedAddresses } from '../permalinks/check-permalinks.ts';
import { keepCheckedModel } from '../model/site-model.ts';
import { contentDir, siteUrl } from '../config/settings.ts';
import { formatProblem, sortProblems } from '../text/problem.ts';
import { draftsInRelease, draftWarnings } from './drafts.ts';
import { runChecks } from './run-checks.ts';
import { withoutDismissed } from './warnings/dismissed.ts';
import { entryWarnings } from './warnings/entry-warnings.ts';

/** Warnings of one rule that are shown at once. */
const sameWarnings = 20;

/** Checks the content folder, prints what it holds and every problem, and returns the number of problems. */
export function reportContent(): number {
  const { model, problems: wrong } = runChecks(contentDir);
  keepCheckedModel(model);
  // With a public address the build is a release.
  const problems = siteUrl === undefined ? wrong : sortProblems([...wrong, ...draftsInRelease(model)]);
  const { documents, editions: _editions, sources: _sources, ...entries } = model.content;
  const count = Object.values(entries).reduce((sum, list) => sum + list.length, 0);
  console.log(`  内容：文献 ${documents.length} 篇，条目 ${count} 条`);
  const unpublished = unpublishedAddresses(model).length;
  if (unpublished > 0) {
    console.log(`  网址：${unpublished} 个尚未登记，发布前请运行 npm run permalinks`);
  }
  const drafts = unapproved(contentDir, model.content);
  if (drafts.length > 0) {
    const shown = drafts.slice(0, 5).join('、') + (drafts.length > 5 ? '……' : '');
    console.log(`  审定：${drafts.length} 份从未审定（${shown}）`);
  }
  const warnings = [
    ...draftWarnings(model),
    ...withoutDismissed(entryWarnings(model)),
    ...(wrong.length === 0 ? staleRegister(model, contentDir) : []),
  ];
  for (const [rule, list] of Map.groupBy(sortProblems(warnings), (warning) => warning.rule)) {
    for (const warning of list.slice(0, sameWarnings)) console.warn(`提醒 ${formatProblem(warning)}`);
    const more = list.length - sameWarnings;
    if (more > 0) console.warn(`提醒 ${rule}：同样的提醒另有 ${more} 处，改好以上各处后再列。`);
  }
  for (const problem of problems) console.error(formatProblem(problem));
  return problems.length;
}

/** The sentence that ends a report of problems. */
export const problemCount = (count: number): string => `内容共有 ${count} 处问题。`;
