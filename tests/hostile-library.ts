import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { copySamplePart } from './fixture-library.ts';

/** Breaks out of text, of attributes, of comments and of script blocks where any of them is written raw. */
const hostile = `"'--></script></title><script src=//evil.invalid></script><img src=x onerror=alert(origin)>`;

/** Fields in which any text is allowed; all others are ids, dates, numbers, verbatim quotes or names of a list. */
const free = new Set([
  'explanation',
  'name',
  'model',
  'lead',
  'partners',
  'practices',
  'title',
  'why',
  'rights',
  'note',
  'topics',
  'aliases',
  'indicator',
  'scope',
]);

/** Adds the hostile words to every free field of a record. */
function plant(file: string): void {
  const record = parseDocument(readFileSync(file, 'utf8'));
  visit(record, {
    Pair: (_, { key, value }) => {
      // Every name in there is held to print.
      if (isScalar(key) && key.value === 'structure') return visit.SKIP;
      if (!isScalar(key) || !free.has(String(key.value))) return undefined;
      for (const node of isSeq(value) ? value.items : [value]) {
        if (isMap(node) || !isScalar(node) || typeof node.value !== 'string') continue;
        node.value += hostile;
      }
      return undefined;
    },
  });
  writeFileSync(file, record.toString());
}

/** Where the library stands whose words carry script. */
export const hostileFolder = '.cache/sites/hostile.content';

/** Writes that library: the small one with hostile words in every field that allows them. */
export function writeHostileLibrary(): void {
  rmSync(hostileFolder, { recursive: true, force: true });
  copySamplePart(hostileFolder);
  for (const collection of ['glossary', 'cases', 'targets', 'figures', 'instruments']) {
    const folder = path.join(hostileFolder, collection);
    for (const file of readdirSync(folder)) plant(path.join(folder, file));
  }
}
