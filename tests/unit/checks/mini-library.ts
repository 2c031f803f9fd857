import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { sortProblems, type Problem } from '../../../src/text/problem.ts';

/** The small library of the tests; it has no problem. */
export const miniLibrary = path.resolve('tests/fixtures/mini-library');

/** A change of one file: words exchanged, the whole given anew, or the file taken away. */
export type Change =
  | { file: string; from: string; to: string }
  | { file: string; text: string | Uint8Array }
  | { file: string; removed: true };

function apply(folder: string, change: Change): void {
  const target = path.join(folder, change.file);
  if ('removed' in change) {
    rmSync(target, { recursive: true });
  } else if ('from' in change) {
    const before = readFileSync(target, 'utf8');
    if (!before.includes(change.from)) throw new Error(`${change.file} does not hold “${change.from}”`);
    writeFileSync(
      target,
      before.replace(change.from, () => change.to),
    );
  } else {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, change.text);
  }
}

/** A copy of the small library with changes made, for as long as `use` looks at it. */
export function withChanges<Result>(changes: readonly Change[], use: (folder: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-library-'));
  try {
    cpSync(miniLibrary, folder, { recursive: true });
    for (const change of changes) apply(folder, change);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The problems of the small library after the changes; their paths begin in the content folder. */
export function problemsAfter(...changes: Change[]): Problem[] {
  return withChanges(changes, (folder) => {
    const shown = path.relative(process.cwd(), folder);
    const { problems } = runChecks(folder);
    expectSorted(problems);
    return problems.map((problem) => ({ ...problem, path: path.relative(shown, problem.path) }));
  });
}

function expectSorted(problems: readonly Problem[]): void {
  const places = (list: readonly Problem[]): string[] =>
    list.map((item) => `${item.path}:${item.line}:${item.column}`);
  if (places(problems).join() !== places(sortProblems(problems)).join())
    throw new Error('problems are not sorted');
}

/** The same as [rule, file:line]. */
export function placesAfter(...changes: Change[]): [rule: string, place: string][] {
  return problemsAfter(...changes).map(({ rule, path: file, line }) => [rule, `${file}:${line}`]);
}

/** Exchanges words of a file. */
export function edit(file: string, from: string, to: string): Change {
  return { file, from, to };
}
