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
import { policyText } from './policy-text.ts';
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
const contentDir = process.env['CONTENT_DIR'] ?? 'content';

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
  for (const format of lawFormats) {
    const laws = path.join(folder, format);
    mkdirSync(laws);
    for (let file = 0; file < Number(values.files); file++)
      writeFileSync(path.join(laws, `${file}.${format}`), await lawFile(randomLaw(random, 40), format));
    const start = performance.now();
    let refused = 0;
    for await (const result of ingestBatch([laws], path.join(folder, `content-${format}`)))
      if ('problem' in result) refused++;
    const took = ((performance.now() - start) / 1000).toFixed(1);
    const memory = (process.memoryUsage().rss / 1024 / 1024).toFixed(0);
    console.log(`${values.files} laws as .${format}: ${took} s, ${refused} failed, ${memory} MiB after it`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
