import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { entryWarnings } from '../../src/checks/warnings/entry-warnings.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { seededRandom } from '../../src/features/study/quiz/seeded.ts';
import { staleRegister } from '../../src/permalinks/check-permalinks.ts';

// One character of the content changed, lost, doubled or put in: does the check of the content notice?
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '200' },
    content: { type: 'string', default: 'content' },
    // What an editor does before approving: the record that makes any change show is taken away.
    unapproved: { type: 'boolean', default: false },
  },
});
const random = seededRandom(Number(values.seed));
const below = (limit: number): number => Math.floor(random() * limit);

const folder = mkdtempSync(path.join(tmpdir(), 'mutations-'));
cpSync(values.content, folder, { recursive: true });
if (values.unapproved) rmSync(path.join(folder, 'approvals.yaml'), { force: true });
const before = new Set(found());

/** Problems and warnings of the folder, each in one line. */
function found(): string[] {
  const { model, problems } = runChecks(folder);
  const stale = problems.length === 0 ? staleRegister(model, folder) : [];
  return [...problems, ...entryWarnings(model), ...stale].map(
    ({ path: file, rule, message }) => `${file} ${rule} ${message}`,
  );
}

const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /\.(?:md|yaml|txt)$/.test(item.name))
  .map(({ parentPath, name }) => path.join(parentPath, name))
  .sort()
  .map((file) => ({ file, characters: [...readFileSync(file, 'utf8')] }));
const total = texts.reduce((sum, { characters }) => sum + characters.length, 0);

/** Changes one character of a text; what was done in words. */
function mutate(characters: readonly string[], at: number): { text: string; what: string } {
  const [was = '', next = ''] = [characters[at], characters[at + 1]];
  const digit = /\d/.test(was) ? String((Number(was) + 1 + below(9)) % 10) : undefined;
  const other = digit ?? characters[below(characters.length)] ?? '某';
  const changes: Record<string, string[]> = {
    changed: [other, next],
    lost: [next],
    doubled: [was, was, next],
    swapped: [next, was],
  };
  const kinds = Object.keys(changes);
  const kind = kinds[below(kinds.length)] ?? 'lost';
  const text = [...characters.slice(0, at), ...(changes[kind] ?? []), ...characters.slice(at + 2)].join('');
  return { text, what: `${kind} “${was}”` };
}

console.log(`Seed ${values.seed}; ${texts.length} files of ${total} characters.`);
const unnoticed: string[] = [];
let made = 0;
while (made < Number(values.count)) {
  let place = below(total);
  const text = texts.find(({ characters }) => (place -= characters.length) < 0);
  if (!text) continue;
  const at = place + text.characters.length;
  const original = text.characters.join('');
  const mutation = mutate(text.characters, at);
  if (mutation.text === original) continue;
  made++;
  writeFileSync(text.file, mutation.text);
  if (found().every((line) => before.has(line))) {
    const line = text.characters.slice(0, at).filter((character) => character === '\n').length + 1;
    unnoticed.push(`${path.relative(folder, text.file)}:${line} ${mutation.what}`);
  }
  writeFileSync(text.file, original);
}
rmSync(folder, { recursive: true });
for (const line of unnoticed) console.log(`unnoticed: ${line}`);
console.log(`${made - unnoticed.length} of ${made} noticed.`);
