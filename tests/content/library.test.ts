import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { formatProblem } from '../../src/text/problem.ts';

describe('the content of this library', () => {
  it('has no problem: texts, ledgers, entries, paths, approvals', () => {
    expect(runChecks('content').problems.map(formatProblem)).toEqual([]);
  });

  it('keeps every address that was ever published, and has registered the new ones', () => {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/permalinks.ts', '--check'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: 'content' },
    });
    expect(status, stdout + stderr).toBe(0);
  });
});
