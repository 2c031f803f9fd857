import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Counts {
  passed: number;
  failed: number;
  /** Tests that cannot run on this machine; each names its reason. */
  skipped: number;
}

interface Suite {
  name: string;
  command: string[];
  environment: Record<string, string>;
  /** Counts from the runner's JSON report. */
  count: (report: string) => Counts;
}

function vitest(projects: readonly string[], report: string): Suite {
  return {
    name: projects.join(' and '),
    command: [
      'vitest',
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter',
      'default',
      '--reporter',
      'json',
      '--outputFile',
      report,
    ],
    environment: {},
    count: (json) => {
      const report = JSON.parse(json) as {
        numPassedTests: number;
        numFailedTests: number;
        numTotalTests: number;
      };
      const { numPassedTests: passed, numFailedTests: failed } = report;
      return { passed, failed, skipped: report.numTotalTests - passed - failed };
    },
  };
}

function playwright(report: string): Suite {
  return {
    name: 'browser',
    command: ['playwright', 'test', '--reporter', 'list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    count: (json) => {
      const { stats } = JSON.parse(json) as {
        stats: { expected: number; unexpected: number; flaky: number; skipped: number };
      };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
    },
  };
}

function run(suite: Suite): Promise<number> {
  const [command = '', ...args] = suite.command;
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...suite.environment } });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs the suites one after the other; the last line counts the tests of all. A suite that broke counts as failed. */
const reports = mkdtempSync(path.join(tmpdir(), 'test-reports-'));
const report = (name: string): string => path.join(reports, `${name}.json`);
const all = [
  // The content's few tests fill the processors while the last of the units run.
  vitest(['unit', 'content'], report('unit and content')),
  vitest(['build'], report('build')),
  playwright(report('browser')),
];
const wanted = process.argv.slice(2);
const suites = wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const suite of suites) {
  console.log(`\n# ${suite.name} tests`);
  const code = await run(suite);
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = suite.count(readFileSync(report(suite.name), 'utf8'));
  } catch {
    console.error(`The ${suite.name} tests left no report.`);
  }
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  total.failed += code !== 0 && counts.failed === 0 ? 1 : counts.failed;
}
rmSync(reports, { recursive: true, force: true });
if (total.skipped > 0) console.log(`\n${total.skipped} skipped: they cannot run on this machine`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
