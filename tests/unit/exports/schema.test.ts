import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportFiles } from '../../../src/exports/export-files.ts';
import { exportNames, exportSchemas, type ExportName } from '../../../src/exports/export-schemas.ts';
import { describedFields, fieldMeaning } from '../../../src/exports/field-meanings.ts';
import { fieldTable } from '../../../src/exports/field-table.ts';
import { itemSchema, propertiesOf, type SchemaNode } from '../../../src/exports/json-schema.ts';
import { absolute, fromRoot, miniModel, realModel } from './library.ts';

interface Exported {
  collection: string;
  count: number;
  items: Record<string, unknown>[];
}

function* paths(node: SchemaNode, path = ''): Generator<string> {
  for (const [key, child] of propertiesOf(node.items ?? node)) {
    const own = path === '' ? key : `${path}.${key}`;
    yield own;
    yield* paths(child, own);
  }
}

/** What is published, read back from its bytes, as a validator of its own. */
function validator(name: ExportName): z.ZodType {
  const { schema } = exportFiles(name, miniModel(), fromRoot);
  return z.fromJSONSchema(JSON.parse(schema) as Parameters<typeof z.fromJSONSchema>[0]);
}

const exported = (name: ExportName, load: typeof miniModel): Exported =>
  JSON.parse(exportFiles(name, load(), fromRoot).json) as Exported;

describe.each(exportNames)('the JSON Schema of %s', (name) => {
  it('is draft 2020-12 under its own address', () => {
    const schema = JSON.parse(exportFiles(name, miniModel(), absolute).schema) as SchemaNode;
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe(`https://example.org/wenku/data/schema/${name}.json`);
  });

  it.each([
    ['small', miniModel],
    ['real', realModel],
  ])('holds for every item of the %s library', (_kind, load) => {
    const { collection, count, items } = exported(name, load);
    expect(collection).toBe(name);
    expect(items).toHaveLength(count);
    expect(count).toBeGreaterThan(0);
    const check = validator(name);
    for (const item of items) {
      expect(check.safeParse(item).error?.issues ?? [], String(item['id'])).toEqual([]);
      expect(exportSchemas[name].safeParse(item).error?.issues ?? [], String(item['id'])).toEqual([]);
    }
  });

  it('refuses an item that lacks its address, has a field too many or a value of another type', () => {
    const [item = {}] = exported(name, miniModel).items;
    const check = validator(name);
    const { url: _url, ...without } = item;
    expect(check.safeParse(without).success).toBe(false);
    expect(check.safeParse({ ...item, surplus: 1 }).success).toBe(false);
    expect(check.safeParse({ ...item, id: 7 }).success).toBe(false);
  });

  it('says of every field what it means, and nothing of fields that are not there', () => {
    const all = [...paths(itemSchema(name))];
    expect(all.filter((path) => fieldMeaning(name, path) === undefined)).toEqual([]);
    expect(describedFields(name).filter((path) => !all.includes(path))).toEqual([]);
    expect(
      fieldTable(name)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual([...new Set(all)].toSorted());
    expect(fieldTable(name).every(({ meaning }) => /[\u4e00-\u9fff]/.test(meaning))).toBe(true);
  });
});
