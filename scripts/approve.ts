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
// What approving itself mends; a whole record is made anew even where the old one cannot be read.
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

if (names.length === 0) fail('Usage: npm run approve -- DOCUMENT… | COLLECTION/ENTRY… | --all');
for (const name of names) {
  if (approvable.has(name)) continue;
  const guess = nearest(name, [...approvable.keys()]);
  fail(`There is no "${name}".${guess ? ` Did you mean "${guess}"?` : ''} Nothing was approved.`);
}
if (open.length > 0) {
  for (const problem of open) console.error(formatProblem(problem));
  fail(`Content with ${open.length} problems cannot be approved. Nothing was written.`);
}
const files = [...new Set(names.flatMap((name) => approvable.get(name) ?? []))];
approve(contentDir, files, all);
console.log(`Approved ${names.length} texts and entries (${files.length} files).`);
