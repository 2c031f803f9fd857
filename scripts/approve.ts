import { formatProblem } from '../src/checks/problem.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { approvableFiles, approve } from '../src/editions/approvals.ts';
import { nearest } from '../src/schemas/nearest.ts';
import { contentDir } from '../src/settings.ts';

const args = process.argv.slice(2);
const all = args.includes('--all');
const { model, problems } = runChecks(contentDir);
const ids = all ? [...model.documents.keys()] : args.filter((argument) => !argument.startsWith('--'));
const open = problems.filter(
  ({ rule }) => rule !== 'changed-since-approval' && rule !== 'approved-file-missing',
);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (ids.length === 0) fail('Usage: npm run approve -- DOCUMENT… | --all');
for (const id of ids) {
  if (model.documents.has(id)) continue;
  const guess = nearest(id, model.documents.keys());
  fail(`There is no document "${id}".${guess ? ` Did you mean "${guess}"?` : ''} Nothing was approved.`);
}
if (open.length > 0) {
  for (const problem of open) console.error(formatProblem(problem));
  fail(`Content with ${open.length} problems cannot be approved. Nothing was written.`);
}
const files = [...new Set(ids.flatMap((id) => approvableFiles(model.content, id)))];
approve(contentDir, files, all);
console.log(`Approved ${ids.length} documents (${files.length} files).`);
