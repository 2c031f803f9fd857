import { formatProblem } from '../src/text/problem.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { approvableFiles, approve } from '../src/editions/approvals.ts';
import { nearest } from '../src/text/nearest.ts';
import { contentDir } from '../src/config/settings.ts';

const args = process.argv.slice(2);
const all = args.includes('--all');
const { model, problems } = runChecks(contentDir);
const approvable = approvableFiles(model.content);
const named = args.filter((argument) => !argument.startsWith('--'));
const names = all
  ? [...approvable.keys()]
  : named.map((name) => (name.includes('/') ? name : `documents/${name}`));
// Problems that approving itself solves; a whole record is written even where the old one cannot be read.
const mended = new Set([
  'changed-since-approval',
  'approved-file-missing',
  ...(all ? ['approvals-broken'] : []),
]);
const open = problems.filter(({ rule }) => !mended.has(rule));

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (names.length === 0) fail('用法：npm run approve -- 文献… 或 集合/条目… 或 --all');
for (const name of names) {
  if (approvable.has(name)) continue;
  const guess = nearest(name, [...approvable.keys()]);
  fail(`没有“${name}”${guess ? `，是不是“${guess}”？` : '。'}什么都没有记录。`);
}
if (open.length > 0) {
  for (const problem of open) console.error(formatProblem(problem));
  fail(`内容还有 ${open.length} 处问题，不能审定；什么都没有写入。`);
}
const files = [...new Set(names.flatMap((name) => approvable.get(name) ?? []))];
approve(contentDir, files, all);
console.log(`已审定 ${names.length} 篇文献和条目（${files.length} 个文件）。`);
