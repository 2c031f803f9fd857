import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { peakOf, watchMemory } from './peak-memory.ts';

/** Ways to index a library: ours, and the stock one of the site generator. */
export const engines = ['ours', 'stock'] as const;
export type Engine = (typeof engines)[number];

export interface IndexCost {
  seconds: number;
  /** Peak memory of the step and of what it starts, in MB; NaN where the system does not tell. */
  memory: number;
  /** Size on disk in MB. */
  size: number;
  files: number;
}

function measureFolder(folder: string): { size: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
  return { size: bytes / 2 ** 20, files: files.length };
}

/** Indexes a library in a process of its own and measures it from outside. Texts and pages are ready before. */
export async function measureIndex(
  engine: Engine,
  documents: number,
  seed: number,
  folder: string,
): Promise<IndexCost> {
  const program = fileURLToPath(new URL('./search-index-step.ts', import.meta.url));
  const child = spawn(
    'node',
    ['--max-old-space-size=12000', program, engine, String(documents), String(seed), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let began = 0;
  let base = 0;
  const endWatch = watchMemory(child.pid ?? 0);
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    if (began === 0 && said.includes('ready')) {
      base = peakOf(child.pid ?? 0);
      began = performance.now();
    }
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  const peak = endWatch();
  if (status !== 0) throw new Error(`The ${engine} index of ${documents} documents failed.`);
  const seconds = (performance.now() - began) / 1000;
  const index = path.join(folder, { ours: 'search-index', stock: 'pagefind' }[engine]);
  // What the process held before the step began is the library itself.
  return { seconds, memory: peak - base / 1024, ...measureFolder(index) };
}
