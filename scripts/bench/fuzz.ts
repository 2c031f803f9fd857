import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../src/features/study/quiz/seeded.ts';
import { draftFailure } from '../../src/ingest/draft-failure.ts';
import { prepareDraft } from '../../src/ingest/prepare-draft.ts';
import { lawFile, lawFormats } from './law-files.ts';
import { randomLaw } from './random-law.ts';

// Broken files of every format: each becomes a draft or one plain refusal, never an exception that no rule foresaw.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '2400' },
  },
});
const random = seededRandom(Number(values.seed));
const below = (limit: number): number => Math.floor(random() * limit);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

/** Whole files to break: laws of every format, and what the tests hold. */
async function wholeFiles(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const folder = 'tests/fixtures/ingest';
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => ({ name, bytes: readFileSync(path.join(parentPath, name)) }));
  const laws = await Promise.all(
    lawFormats.map(async (format) => ({
      name: `law.${format}`,
      bytes: await lawFile(randomLaw(random, 20), format),
    })),
  );
  return [...kept, ...laws];
}

const markup = ['<', '</p>', '<table>', '<!--', ']]>', '&#x110000;', '\u0000', '\uFEFF', '\u202E', '”“', '（'.repeat(500), '> '.repeat(3000), '#'.repeat(2000)]; // prettier-ignore

/** Cut, lost, doubled or moved pieces of a list, or strange ones put in. */
function faulty<T>(units: readonly T[], strange: () => T[]): T[] {
  const at = below(units.length + 1);
  const until = Math.min(units.length, at + below(200));
  const [head, piece, tail] = [units.slice(0, at), units.slice(at, until), units.slice(until)];
  const elsewhere = below(tail.length + 1);
  return pick([
    head,
    [...head, ...tail],
    [...head, ...piece, ...piece, ...tail],
    [...head, ...tail.slice(0, elsewhere), ...piece, ...tail.slice(elsewhere)],
    [...head, ...strange(), ...piece, ...tail],
    [...head, ...strange(), ...tail],
  ]);
}

const bytes40 = (): number[] => Array.from({ length: 40 }, () => below(256));

/** A file with one to four faults: of text most often among its characters, else among its bytes. */
function broken(name: string, bytes: Uint8Array): Uint8Array {
  const times = 1 + below(4);
  if (/\.(?:md|txt|html?)$/.test(name) && random() < 0.8) {
    let characters = [...Buffer.from(bytes).toString()];
    for (let fault = 0; fault < times; fault++) characters = faulty(characters, () => [pick(markup)]);
    return Buffer.from(characters.join(''));
  }
  let list = [...bytes];
  for (let fault = 0; fault < times; fault++) list = faulty(list, bytes40);
  return Uint8Array.from(list);
}

console.log(`Seed ${values.seed}.`);
const outcomes = new Map<string, number>();
const unforeseen: string[] = [];
let slowest = { name: '', seconds: 0 };
const whole = await wholeFiles();
for (let number = 0; number < Number(values.count); number++) {
  const { name, bytes } = pick(whole);
  const began = performance.now();
  const outcome = await prepareDraft(name, broken(name, bytes)).then(
    () => 'draft',
    (error: unknown) => {
      const { rule, message } = draftFailure(error);
      if (rule === 'unforeseen') unforeseen.push(`${number} ${name}: ${message}`);
      return rule;
    },
  );
  const seconds = (performance.now() - began) / 1000;
  if (seconds > slowest.seconds) slowest = { name: `${number} ${name}`, seconds };
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}
for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`${outcome}: ${count}`);
console.log(`Slowest: ${slowest.name}, ${slowest.seconds.toFixed(1)} s.`);
for (const line of unforeseen) console.log(line);
if (unforeseen.length > 0) process.exitCode = 1;
