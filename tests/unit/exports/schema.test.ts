import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { exportFiles } from '../../../src/exports/export-files.ts';
import { exportNames, exportSchemas, type ExportName } from '../../../src/exports/export-schemas.ts';
import { fieldTable } from '../../../src/exports/field-table.ts';
import { itemSchema, propertiesOf, type SchemaNode } from '../../../src/exports/json-schema.ts';
import { fixtureModel, sampleModel } from '../../fixture-library.ts';
import { absolute, fromRoot } from './library.ts';
import { itemsOf, type ExportedItem } from './read-back.ts';

interface Exported {
  collection: string;
  count: number;
  items: ExportedItem[];
}

function* paths(node: SchemaNode, path = ''): Generator<string> {
  for (const [key, child] of propertiesOf(node.items ?? node)) {
    const own = path === '' ? key : `${path}.${key}`;
    yield own;
    yield* paths(child, own);
  }
}

/** What is published, read back from its bytes by a validator that knows nothing of this project. */
function validator(name: ExportName): ValidateFunction {
  const { schema } = exportFiles(name, sampleModel(), fromRoot);
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(schema) as Parameters<Ajv2020['compile']>[0]);
}

function exported(name: ExportName, load: typeof sampleModel): Exported {
  const files = exportFiles(name, load(), fromRoot);
  return { ...(JSON.parse(files.json) as Exported), items: itemsOf(files) };
}

describe.each(exportNames)('the JSON Schema of %s', (name) => {
  it('is draft 2020-12 under its own address', () => {
    const schema = JSON.parse(exportFiles(name, sampleModel(), absolute).schema) as SchemaNode;
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe(`https://example.org/wenku/data/schema/${name}.json`);
  });

  it.each([
    ['small', sampleModel],
    ['real', fixtureModel],
  ])('holds for every item of the %s library', (_kind, load) => {
    const { collection, count, items } = exported(name, load);
    expect(collection).toBe(name);
    expect(items).toHaveLength(count);
    expect(count).toBeGreaterThan(0);
    const check = validator(name);
    for (const item of items) {
      check(item);
      expect(check.errors ?? [], String(item['id'])).toEqual([]);
      expect(exportSchemas[name].safeParse(item).error?.issues ?? [], String(item['id'])).toEqual([]);
    }
  });

  it('refuses an item that lacks its address, has a field too many or a value of another type', () => {
    const [item = { id: '' }] = exported(name, sampleModel).items;
    const check = validator(name);
    const { url: _url, ...without } = item;
    expect(check(without)).toBe(false);
    expect(check({ ...item, surplus: 1 })).toBe(false);
    expect(check({ ...item, id: 7 })).toBe(false);
  });

  it('says of every field what it means', () => {
    const all = [...paths(itemSchema(name))];
    expect(
      fieldTable(name)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual([...new Set(all)].toSorted());
    expect(fieldTable(name).every(({ meaning }) => /[\u4e00-\u9fff]/.test(meaning))).toBe(true);
  });
});
