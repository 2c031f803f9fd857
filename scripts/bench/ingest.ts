import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ingestBatch } from '../../src/ingest/ingest-batch.ts';
import { comeBack } from './come-back.ts';
import { corpusPages } from './corpus-pages.ts';
import { corruptPage } from './corrupt-text.ts';
import { benchLaws } from './laws.ts';
import { lawFile, lawFormats } from './law-files.ts';
import { measureAccuracy, sumAccuracy, type Accuracy } from './measure-accuracy.ts';
import { watchMemory } from './peak-memory.ts';
import { policyText } from './policy-text.ts';
import { openPrinter } from './print-laws.ts';
import { randomLaw } from './random-law.ts';
import { seededRandom } from '../../src/features/study/quiz/seeded.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    files: { type: 'string', default: '1000' },
    laws: { type: 'string', default: '20' },
    faults: { type: 'boolean', default: false },
  },
});
const random = seededRandom(Number(values.seed));
const mostPrinted = 60;
const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/** Writes laws as files of a format; of PDF, which takes long to print, each of a few many times, with other last bytes. */
async function writeLaws(laws: string, format: (typeof lawFormats)[number] | 'pdf'): Promise<void> {
  const count = Number(values.files);
  const printer = format === 'pdf' && count > 0 ? await openPrinter() : undefined;
  const printed: Uint8Array[] = [];
  for (let file = 0; printer && file < Math.min(count, mostPrinted); file++)
    printed.push(await printer.print(randomLaw(random, 40), 1 + (file % 3)));
  await printer?.close();
  for (let file = 0; file < count; file++) {
    const bytes =
      format === 'pdf'
        ? Buffer.concat([printed[file % printed.length] ?? Buffer.alloc(0), Buffer.from(`%${file}\n`)])
        : await lawFile(randomLaw(random, 40), format);
    writeFileSync(path.join(laws, `${file}.${format}`), bytes);
  }
}

/** Runs the command that editors run, and says how long it took and how much memory it held at most. */
async function timeIngest(input: string, out: string, what: string): Promise<void> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/ingest.ts', input, '--out', out], { stdio: 'ignore' });
  const peak = watchMemory(child.pid ?? 0);
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${what}: ${seconds} s, peak ${peak().toFixed(0)} MiB${status === 0 ? '' : ', some refused'}`);
}

function show(name: string, { marks, marksRight, others, harmed, faults }: Accuracy): void {
  const right = ((100 * marksRight) / marks).toFixed(3);
  const harm = ((10_000 * harmed) / others).toFixed(2);
  console.log(
    `${name}: ${marksRight} of ${marks} marks right (${right}%), ${harmed} of ${others} other characters harmed (${harm} in 10,000)`,
  );
  if (values.faults) for (const fault of faults) console.log(`  ${fault}`);
}

console.log(`Seed ${values.seed}. Row shift over all marks of rows A1 and A3, wrapped lines, stray spaces.`);
const corpus: Accuracy[] = [];
const generated: Accuracy[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  for (const { paragraphs } of corpusPages(contentDir)) {
    corpus.push(measureAccuracy(paragraphs.join(''), await comeBack(corruptPage(paragraphs, random))));
  }
  for (let page = 0; page < 20; page++) {
    const paragraphs = policyText(random, 12);
    generated.push(measureAccuracy(paragraphs.join(''), await comeBack(corruptPage(paragraphs, random))));
  }
}
show('corpus', sumAccuracy(corpus));
show('generated', sumAccuracy(generated));

await benchLaws({ random, laws: Number(values.laws), faults: values.faults });

const folder = mkdtempSync(path.join(tmpdir(), 'ingest-bench-'));
try {
  const input = path.join(folder, 'in');
  mkdirSync(input);
  let characters = 0;
  for (let file = 0; file < Number(values.files); file++) {
    const page = corruptPage([`关于第${file}号养老服务工作的通知`, ...policyText(random, 14)], random);
    characters += page.length;
    writeFileSync(path.join(input, `${file}.txt`), page);
  }
  const began = performance.now();
  let failed = 0;
  let peak = 0;
  for await (const result of ingestBatch([input], path.join(folder, 'content'))) {
    if ('problem' in result) failed++;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${values.files} files of ${Math.round(characters / Number(values.files))} characters, all with the fault: ` +
      `${seconds.toFixed(1)} s, ${failed} failed, peak ${(peak / 1024 / 1024).toFixed(0)} MiB`,
  );
  for (const format of [...lawFormats, 'pdf'] as const) {
    const laws = path.join(folder, format);
    mkdirSync(laws);
    await writeLaws(laws, format);
    await timeIngest(laws, path.join(folder, `content-${format}`), `${values.files} laws as .${format}`);
    rmSync(laws, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
