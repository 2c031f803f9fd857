import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { benchPages } from './bench/pages.ts';

/** Parts of the benchmark; those that are programs of their own take their further arguments. */
const parts: Record<string, (args: string[]) => Promise<void> | void> = {
  pages: benchPages,
  search: (args) => program('scripts/bench/search.ts', args),
  lighthouse: (args) => program('scripts/bench/lighthouse.ts', args),
  ingest: (args) => program('scripts/bench/ingest.ts', args),
  library: (args) => program('scripts/bench/library.ts', args),
  mutations: (args) => program('scripts/bench/mutations.ts', args),
  fuzz: (args) => program('scripts/bench/fuzz.ts', args),
};

function program(file: string, args: string[]): void {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  const { status } = spawnSync('node', [file, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

const [wanted, ...args] = process.argv.slice(2);
if (wanted !== undefined && !(wanted in parts)) {
  console.error(`Unknown part "${wanted}". Known: ${Object.keys(parts).join(', ')}; none of them runs all.`);
  process.exit(1);
}
for (const [name, run] of Object.entries(parts)) {
  if (wanted === undefined || wanted === name) await run(args);
}
