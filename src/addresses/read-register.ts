import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../text/problem.ts';
import { parseRegister } from './parse-register.ts';
import { registerFile, type PermalinkRegister } from './register.ts';

/** The register of a content folder; undefined where it has none, so that nothing counts as published. */
export function readRegister(
  contentDir: string,
  problems: Problem[],
  shown = path.relative(process.cwd(), contentDir) || '.',
): PermalinkRegister | undefined {
  const file = path.join(contentDir, registerFile);
  if (!existsSync(file)) return undefined;
  const { register, faults } = parseRegister(readFileSync(file, 'utf8'), path.join(shown, registerFile));
  for (const { line, message } of faults) {
    problems.push({ path: register.path, line, column: 1, rule: 'permalink-syntax', message });
  }
  return register;
}

/** Ids under which parts are published, by document and by the id that counting gives; only where the two differ. */
export function publishedIds(
  register: PermalinkRegister | undefined,
  document: string,
): ReadonlyMap<string, string> {
  const parts = register?.pages.get(`documents/${document}`)?.parts ?? [];
  return new Map(parts.filter(({ id, counted }) => id !== counted).map(({ id, counted }) => [counted, id]));
}
