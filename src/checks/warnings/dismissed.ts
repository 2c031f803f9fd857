import { readFileSync } from 'node:fs';
import type { Problem } from '../../text/problem.ts';

/** How an editor says, in the line above a field or at its end, that a warning does not hold: `# 不提醒 规则：理由`. */
const dismissal = /#\s*不提醒\s+([a-z-]+)：\s*\S/gu;

/** Whether the file itself gives, beside the field, a reason against the warning. */
function isDismissed({ path, line, rule }: Problem, read: (path: string) => string): boolean {
  const lines = read(path).split('\n');
  const beside = `${lines[line - 2]?.trimStart().startsWith('#') ? lines[line - 2] : ''}\n${lines[line - 1] ?? ''}`;
  return [...beside.matchAll(dismissal)].some(([, named]) => named === rule);
}

/** The warnings that no editor has answered with a reason. */
export function withoutDismissed(
  warnings: readonly Problem[],
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Problem[] {
  return warnings.filter((warning) => !isDismissed(warning, read));
}
