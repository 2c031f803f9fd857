import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChecks } from '../src/checks/run-checks.ts';
import { buildModel, type KnowledgeModel } from '../src/model/knowledge-model.ts';
import { collectionNames } from '../src/entries/collection-names.ts';
import { loadContent, type LoadedContent } from '../src/model/load-content.ts';
import { sortProblems, type Problem } from '../src/text/problem.ts';

/** The library that the engine is tested on, beside the working folder; it has no problem. */
export const fixtureFolder = 'tests/fixtures/library';

/** The model of that library, read afresh. */
export const fixtureModel = (): KnowledgeModel => buildModel(loadContent(fixtureFolder));

/** The content of a folder without a file. */
export const emptyContent = (): LoadedContent =>
  Object.fromEntries(Object.keys(collectionNames).map((name) => [name, []])) as unknown as LoadedContent;

/** What stands on the invented page of the library: enough for every rule, and read in no time. */
const onSamplePage = [
  'cases/jiaxing-one-and-many.yaml',
  ...['childcare-at-the-door', 'childcare-opinion'].flatMap((id) => [
    `documents/${id}.md`,
    `editions/${id}.yaml`,
  ]),
  'figures/places-jiaxing.yaml',
  'figures/places-per-thousand-jiaxing.yaml',
  'glossary/she-qu-tuo-yu-dian.yaml',
  'glossary/tuo-wei.yaml',
  'glossary/yi-jia-n.yaml',
  'instruments/childcare-opinion-2024.yaml',
  'instruments/childcare-plan.yaml',
  'instruments/childcare-regulation.yaml',
  'sources/sample-page',
  'targets/full-coverage.yaml',
  'targets/information-public.yaml',
  'targets/places-per-thousand.yaml',
];

/** Copies the part of the library that stands on its invented page: a small library of its own, without a problem. */
export function copySamplePart(folder: string): void {
  for (const name of onSamplePage) {
    cpSync(path.join(fixtureFolder, name), path.join(folder, name), { recursive: true });
  }
}

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

/** A copy of the library's invented part with changes made, for as long as `use` looks at it. */
export function withChanges<Result>(
  changes: readonly Change[],
  use: (folder: string) => Result,
  fill: (folder: string) => void = copySamplePart,
): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'sample-part-'));
  try {
    fill(folder);
    for (const change of changes) apply(folder, change);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let sampleFolder: string | undefined;

/** The model of the library's invented part, read afresh; its files are there until the tests end. */
export function sampleModel(): KnowledgeModel {
  if (sampleFolder === undefined) {
    const folder = (sampleFolder = mkdtempSync(path.join(tmpdir(), 'sample-part-')));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    copySamplePart(folder);
  }
  return buildModel(loadContent(sampleFolder));
}

function problemsIn(folder: string): Problem[] {
  const shown = path.relative(process.cwd(), folder);
  const { problems } = runChecks(folder);
  expectSorted(problems);
  return problems.map((problem) => ({ ...problem, path: path.relative(shown, problem.path) }));
}

/** The problems of the library's invented part after the changes; their paths begin in the content folder. */
export const problemsAfter = (...changes: Change[]): Problem[] => withChanges(changes, problemsIn);

/** An invented regulation in three texts, with what amended it and what it repealed; it has no problem. */
export const amendedLawFolder = 'tests/fixtures/amended-law';

/** The problems of that regulation after the changes. */
export const lawProblemsAfter = (...changes: Change[]): Problem[] =>
  withChanges(changes, problemsIn, (folder) => cpSync(amendedLawFolder, folder, { recursive: true }));

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
