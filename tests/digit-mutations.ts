import { readFileSync } from 'node:fs';
import { entryChecks } from '../src/checks/entry-checks.ts';
import { entryCollections, type CollectionName } from '../src/entries/collection-names.ts';
import type { KnowledgeModel } from '../src/model/knowledge-model.ts';
import type { LoadedEntry } from '../src/model/load-content.ts';
import { validateRecord } from '../src/model/validate-record.ts';
import { parseYamlRecord } from '../src/model/yaml-record.ts';
import type { Problem } from '../src/text/problem.ts';

/** One digit of an entry's file changed. */
export interface Mutation {
  entry: LoadedEntry;
  text: string;
  /** Offset of the digit in the file. */
  at: number;
  /** "file:line 1→7: the line". */
  shown: string;
}

/** Every digit of an entry's file changed into every other. */
export function mutations(entry: LoadedEntry): Mutation[] {
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
export function problemsOf(model: KnowledgeModel, { entry, text }: Mutation): Problem[] {
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

/** The entries of all collections. */
export const entriesOf = (model: KnowledgeModel): LoadedEntry[] =>
  entryCollections.flatMap((collection) => model.content[collection] as LoadedEntry[]);
