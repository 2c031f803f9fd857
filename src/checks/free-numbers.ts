import { evidenceOf, type Entry, type KnowledgeModel } from '../model/knowledge-model.ts';
import { linkedEntries } from '../model/linked-entries.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import { entryCollections } from '../schemas/collections.ts';
import type { Problem } from './problem.ts';
import { statesNumber } from './stated-numbers.ts';

// Ids, quotes and values that other rules hold to their sources.
const heldByOtherRules = new Set([
  'evidence',
  'definitions',
  'period',
  'due',
  'asOf',
  'dated',
  'code',
  'policy',
  'held',
  'observations',
  'terms',
  'cases',
  'broader',
  'narrower',
  'related',
  'topics',
  'unit',
  'number',
  'pinyin',
]);

function* freeText(value: unknown, path: FieldPath = []): Generator<[FieldPath, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* freeText(item, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      if (!heldByOtherRules.has(key)) yield* freeText(item, [...path, key]);
    }
  }
}

/** Paragraphs that an entry rests on, and the whole of a document that is its text. */
function grounds(model: KnowledgeModel, entry: Entry): string[] {
  const paragraphs = model.locate(evidenceOf(entry)).flatMap(({ document, paragraph }) => {
    const parts = model.documents.get(document)?.text.parts ?? [];
    return parts.filter(({ id }) => id === paragraph).map(({ text }) => text);
  });
  const { held, period } = entry.data as { held?: string; period?: { evidence: { quote: string } } };
  const whole =
    held === undefined ? [] : (model.documents.get(held)?.text.parts.map(({ text }) => text) ?? []);
  return [...paragraphs, ...whole, ...(period ? [period.evidence.quote] : [])];
}

/** A number in a name, a note or an explanation stands where the entry, or one linked with it, has its evidence. */
export function checkFreeNumbers(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  for (const collection of entryCollections) {
    for (const entry of model.content[collection] as Entry[]) {
      let known: string[] | undefined;
      for (const [field, text] of freeText(entry.data)) {
        for (const [number] of text.normalize('NFKC').matchAll(/\d+(?:\.\d+)?/g)) {
          known ??= [entry, ...linkedEntries(model, entry)].flatMap((item) => grounds(model, item));
          if (known.some((words) => statesNumber(words, Number(number)))) continue;
          problems.push({
            path: entry.path,
            ...entry.locate(field),
            rule: 'number-without-source',
            message: `“${number}”在本条及相关条目的依据中都没有。请核对，或补上写明它的引文。`,
          });
        }
      }
    }
  }
  return problems;
}
