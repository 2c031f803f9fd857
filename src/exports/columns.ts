import type { ExportName } from './export-schemas.ts';
import { itemSchema, propertiesOf, type SchemaNode } from './json-schema.ts';

/** What has a collection of its own, or is too long for a cell of a spreadsheet. */
const leftOut: Readonly<Partial<Record<ExportName, readonly string[]>>> = {
  documents: ['termLinks'],
  glossary: ['termLinks'],
  editions: ['corrections', 'rules.places'],
};

function* leaves(node: SchemaNode, path: string, skip: readonly string[]): Generator<string> {
  if (skip.includes(path)) return;
  const fields = propertiesOf(node.items ?? node);
  if (fields.length === 0) yield path;
  for (const [key, child] of fields) yield* leaves(child, path === '' ? key : `${path}.${key}`, skip);
}

/** The columns of a collection's CSV, read off its schema and so the same whatever the items hold: `id`, `url`, then paths. */
export function columnsOf(name: ExportName): string[] {
  const all = [...leaves(itemSchema(name), '', leftOut[name] ?? [])];
  return ['id', 'url', ...all.filter((path) => path !== 'id' && path !== 'url')];
}
