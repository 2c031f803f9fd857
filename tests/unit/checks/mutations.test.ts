import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { arabicNumerals } from '../../../src/checks/arabic-numerals.ts';
import { holdsExpression, numberExpressions } from '../../../src/checks/number-expressions.ts';
import { entryChecks } from '../../../src/checks/entry-checks.ts';
import type { Problem } from '../../../src/text/problem.ts';

import { buildModel, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import { loadContent, type LoadedEntry } from '../../../src/model/load-content.ts';
import { validateRecord } from '../../../src/model/validate-record.ts';
import { parseYamlRecord } from '../../../src/model/yaml-record.ts';
import { entryCollections, type CollectionName } from '../../../src/entries/collections.ts';
import { seededRandom, testSeed } from '../seeded-random.ts';
import { miniLibrary } from './mini-library.ts';

interface Mutation {
  entry: LoadedEntry;
  text: string;
  /** Offset of the digit in the file. */
  at: number;
  /** "file:line 1→7: the line". */
  shown: string;
}

function mutations(entry: LoadedEntry): Mutation[] {
  const raw = readFileSync(entry.path, 'utf8');
  const found: Mutation[] = [];
  for (const { 0: digit, index: at } of raw.matchAll(/\d/g)) {
    for (let other = 0; other <= 9; other++) {
      if (String(other) === digit) continue;
      const text = `${raw.slice(0, at)}${other}${raw.slice(at + 1)}`;
      const line = raw.slice(0, at).split('\n').length;
      const shown = `${entry.path}:${line} ${digit}→${other}: ${raw.split('\n')[line - 1]}`;
      found.push({ entry, text, at, shown });
    }
  }
  return found;
}

/** The problems of the library with one entry as the mutation has it. The documents stay, so the model is not made anew. */
function problemsOf(model: KnowledgeModel, { entry, text }: Mutation): Problem[] {
  const record = parseYamlRecord(text);
  const problems: Problem[] = [];
  const data = validateRecord(entry.collection, entry.path, record, problems);
  if (!data) return problems;
  const changed: LoadedEntry = { ...entry, data, locate: record.locate };
  const list = model.content[entry.collection] as LoadedEntry[];
  const content = {
    ...model.content,
    [entry.collection]: list.map((item) => (item === entry ? changed : item)),
  };
  const lookUp = <Name extends CollectionName>(collection: Name, id: string) =>
    collection === (entry.collection as CollectionName) && id === entry.id
      ? (changed as LoadedEntry<Name>)
      : model.entry(collection, id);
  const mutated: KnowledgeModel = { ...model, content, entry: lookUp };
  return entryChecks.flatMap((check) => check(mutated));
}

const entriesOf = (model: KnowledgeModel): LoadedEntry[] =>
  entryCollections.flatMap((collection) => model.content[collection] as LoadedEntry[]);

describe('one digit of an entry changed', () => {
  it('is always noticed in the small library', () => {
    const model = buildModel(loadContent(path.relative(process.cwd(), miniLibrary)));
    expect(entryChecks.flatMap((check) => check(model))).toEqual([]);
    const all = entriesOf(model).flatMap(mutations);
    expect(all.length).toBeGreaterThan(1000);
    const unnoticed = all.filter((mutation) => problemsOf(model, mutation).length === 0);
    expect(unnoticed.map(({ shown }) => shown)).toEqual([]);
  });

  it(`is noticed in the real library unless an editor’s words then name another id or what a document states, SEED=${testSeed}`, () => {
    const model = buildModel(loadContent('content'));
    expect(entryChecks.flatMap((check) => check(model))).toEqual([]);
    const library = [...model.documents.values()].flatMap(({ text }) =>
      text.parts.map((part) => arabicNumerals(part.text)),
    );
    // What is true of another entry is held by the record of approvals, which places every change (approvals.test.ts).
    const isTrueElsewhere = ({ text, at }: Mutation): boolean => {
      const line = text.slice(0, at).split('\n').length - 1;
      const words = text.split('\n')[line] ?? '';
      if (/^(?:terms|related|broader|narrower|cases|observations|policy|held):/.test(words)) return true;
      if (/^[\s-]*(?:value|wording|quote|due|asOf|dated|ends|code|number):/.test(words)) return false;
      const { stated, quoted } = numberExpressions(words.replace(/^[\s-]*(?:[a-zA-Z]+: )?/, ''));
      const all = [...stated, ...quoted];
      return all.length > 0 && all.every((wanted) => library.some((ready) => holdsExpression(ready, wanted)));
    };
    const random = seededRandom(testSeed);
    const entries = entriesOf(model);
    const sample = Array.from({ length: 400 }, () => {
      const own = mutations(entries[Math.floor(random() * entries.length)] as LoadedEntry);
      return own[Math.floor(random() * own.length)];
    }).filter((mutation) => mutation !== undefined);
    expect(sample.length).toBeGreaterThan(100);
    const unnoticed = sample.filter(
      (mutation) => problemsOf(model, mutation).length === 0 && !isTrueElsewhere(mutation),
    );
    expect(unnoticed.map(({ shown }) => shown)).toEqual([]);
  });
});
