import { spawnSync } from 'node:child_process';

interface Audit {
  /** Absent where the registry could not be asked. */
  metadata?: { vulnerabilities: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string; isDirect: boolean; fixAvailable: unknown }>;
  error?: { code?: string; summary?: string };
  message?: string;
}

const grave = new Set(['high', 'critical']);

/**
 * Asks the registry for known faults of the installed packages. Exit code 1 where one of high or critical severity is
 * known; a registry that does not answer, or knows no audits, is said and does not stop the work.
 */
function audit(): number {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--audit=true'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 120_000,
  });
  let report: Audit = {};
  try {
    report = JSON.parse(stdout) as Audit;
  } catch {
    // Handled below: no report.
  }
  if (!report.metadata) {
    const why = report.error?.summary || report.error?.code || report.message || 'no answer';
    console.log(
      `The registry gave no audit (${why.split('\n')[0]}). Nothing is known against the packages, nor for them.`,
    );
    return 0;
  }
  const found = Object.entries(report.vulnerabilities ?? {});
  const counts = Object.entries(report.metadata.vulnerabilities)
    .filter(([name, count]) => name !== 'total' && count > 0)
    .map(([name, count]) => `${count} ${name}`);
  console.log(counts.length === 0 ? 'No known faults.' : `Known faults: ${counts.join(', ')}.`);
  const serious = found.filter(([, { severity }]) => grave.has(severity));
  for (const [name, { severity, isDirect, fixAvailable }] of serious) {
    const way = fixAvailable ? 'a fixed version is there' : 'no fixed version yet';
    console.error(`  ${severity}: ${name}${isDirect ? '' : ' (by way of another package)'}; ${way}`);
  }
  return serious.length === 0 ? 0 : 1;
}

process.exitCode = audit();
