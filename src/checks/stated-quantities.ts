import type { Quantity } from '../entries/quantity.ts';
import { entryCollections } from '../entries/collection-names.ts';
import { fieldsOfEntry } from '../model/entry-words.ts';
import type { Entry, KnowledgeModel } from '../model/knowledge-model.ts';
import type { FieldPath } from '../model/yaml-record.ts';

/** Every number with unit, comparator and words that an entry states, with the field that holds it. */
export function* statedQuantities({ content }: KnowledgeModel): Generator<[Entry, FieldPath, Quantity]> {
  for (const entry of entryCollections.flatMap((name): Entry[] => content[name])) {
    for (const { path, value, nature } of fieldsOfEntry(entry)) {
      if (nature.isQuantity) yield [entry, path, value as Quantity];
    }
  }
}
