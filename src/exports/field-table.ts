import type { ExportName } from './export-schemas.ts';
import { itemSchema, propertiesOf, type SchemaNode } from './json-schema.ts';

export interface FieldRow {
  /** Path in an item, lists stepped over: evidence.quote. */
  path: string;
  /** What kind of value it is, in Chinese. */
  type: string;
  /** Whether every item has it. */
  always: boolean;
  meaning: string;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是非',
  object: '一组字段',
};

function typeName(node: SchemaNode): string {
  if (node.type === 'array') return `列表（${typeName(node.items ?? {})}）`;
  return typeNames[node.type ?? ''] ?? '文字';
}

function isRequired(node: SchemaNode, key: string): boolean {
  const alternatives = node.oneOf ?? [node];
  return alternatives.every(({ required }) => Array.isArray(required) && required.includes(key));
}

function* rows(node: SchemaNode, path: string): Generator<FieldRow> {
  const inside = node.items ?? node;
  for (const [key, child] of propertiesOf(inside)) {
    const own = path === '' ? key : `${path}.${key}`;
    const { description: meaning = '' } = child;
    yield { path: own, type: typeName(child), always: isRequired(inside, key), meaning };
    yield* rows(child, own);
  }
}

/** The fields of an exported collection's items, nested ones after the field that holds them, `id` and `url` first. */
export function fieldTable(name: ExportName): FieldRow[] {
  const all = [...rows(itemSchema(name), '')];
  const first = ['id', 'url'];
  return [
    ...all.filter(({ path }) => first.includes(path)),
    ...all.filter(({ path }) => !first.includes(path)),
  ];
}
