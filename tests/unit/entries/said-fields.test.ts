import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entryDescriptors } from '../../../src/entries/collections.ts';
import { entryCollections, type EntryCollection } from '../../../src/entries/collection-names.ts';
import { propertiesOf, type SchemaNode } from '../../../src/exports/json-schema.ts';
import { lookupOf } from '../../../src/model/entry-words.ts';
import type { EntryDescriptor } from '../../../src/entries/descriptor.ts';
import { fixtureModel } from '../../fixture-library.ts';

const model = fixtureModel();

/** What every list filters by. */
const everywhere = ['topics'];

/** Fields that no fact and no name says, where the page of the entry shows them in another way. */
const shownApart: Readonly<Partial<Record<EntryCollection, readonly string[]>>> = {
  // Lists of related entries, and a drawing; the two last say where no link stands.
  glossary: ['broader', 'narrower', 'related', 'structure', 'notIn', 'termLinks'],
  targets: ['terms', 'cases', 'observations'],
  figures: ['terms'],
  cases: ['terms', 'structure'],
  // What the text of a policy rests on stands at its head, and whose name it bears beside the name.
  instruments: ['official', 'titleFrom'],
};

/** The fields of an entry that its descriptor reads to say what the entry says. */
function fieldsRead(name: EntryCollection): Set<string> {
  const descriptor: EntryDescriptor<object> = entryDescriptors[name];
  const read = new Set<string>();
  const lookup = lookupOf(model);
  for (const { data } of model.content[name]) {
    const watched = new Proxy<object>(data, {
      get: (target, key) => (read.add(String(key)), Reflect.get(target, key) as unknown),
    });
    descriptor.names(watched);
    descriptor.facts(watched, lookup);
    descriptor.evidence(watched);
    descriptor.date(watched);
    descriptor.number?.(watched);
    descriptor.issuers?.(watched);
    descriptor.pinyin?.(watched);
  }
  return read;
}

describe.each(entryCollections)('an entry of %s', (name) => {
  it('says all of its fields: page and search leave none out', () => {
    const fields = propertiesOf(
      z.toJSONSchema(entryDescriptors[name].schema, { io: 'output' }) as SchemaNode,
    );
    const read = fieldsRead(name);
    const left = fields
      .map(([field]) => field)
      .filter((field) => !read.has(field) && !everywhere.includes(field));
    expect(left.toSorted()).toEqual((shownApart[name] ?? []).toSorted());
  });
});
