import { visible } from './visible.ts';

/** One thing wrong with the content, at its place. */
export interface Problem {
  /** Path as an author would type it, relative to the working folder. */
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based, in characters. */
  column: number;
  /** Permanent id of the rule, kebab-case. */
  rule: string;
  /** What happened, then what to do, in Chinese. */
  message: string;
}

/** `path:line:column rule message`, the form that editors and terminals can jump to. */
export function formatProblem(problem: Problem): string {
  return visible(`${problem.path}:${problem.line}:${problem.column} ${problem.rule} ${problem.message}`);
}

/** Problems sorted by path, then place; exact repetitions once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...byText.values()].sort(
    (a, b) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
