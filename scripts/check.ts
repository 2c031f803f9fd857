import { formatProblem } from '../src/checks/problem.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { contentDir } from '../src/settings.ts';

const { model, problems } = runChecks(contentDir);
for (const problem of problems) console.log(formatProblem(problem));
const counts = Object.entries(model.content)
  .map(([collection, entries]) => `${entries.length} ${collection}`)
  .join(', ');
console.log(`${counts}: ${problems.length === 0 ? 'no problems' : `${problems.length} problems`}`);
process.exitCode = problems.length === 0 ? 0 : 1;
