import { z } from 'zod';
import { exportSchemas, type ExportName } from './export-schemas.ts';
import { exportTitles } from './export-titles.ts';
import { fieldMeaning } from './field-meanings.ts';
import type { PublicAddress } from '../config/public-address.ts';

/** A node of a JSON Schema, as far as the exports read it. */
export interface SchemaNode {
  type?: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  oneOf?: SchemaNode[];
  [keyword: string]: unknown;
}

/** The fields of a node, those of its alternatives together, each once. */
export function propertiesOf(node: SchemaNode): [string, SchemaNode][] {
  const all = [node, ...(node.oneOf ?? [])].flatMap(({ properties = {} }) => Object.entries(properties));
  return [...new Map(all)];
}

function describe(node: SchemaNode, meaning: (path: string) => string | undefined, path: string): void {
  if (path !== '') {
    const words = meaning(path);
    if (words !== undefined) node.description = words;
  }
  const inside = node.items ?? node;
  for (const alternative of [inside, ...(inside.oneOf ?? [])]) {
    for (const [key, child] of Object.entries(alternative.properties ?? {})) {
      describe(child, meaning, path === '' ? key : `${path}.${key}`);
    }
  }
}

/** JSON Schema (2020-12) of one item of an exported collection, each field with its meaning in Chinese. */
export function itemSchema(name: ExportName): SchemaNode {
  const schema = z.toJSONSchema(exportSchemas[name], { io: 'output' }) as SchemaNode;
  describe(schema, (path) => fieldMeaning(name, path), '');
  return schema;
}

/** The same with its own address and the title of the collection, as it is published. */
export function publishedSchema(name: ExportName, address: PublicAddress): SchemaNode {
  const { $schema, ...rest } = itemSchema(name);
  const { title, summary } = exportTitles[name];
  return { $schema, $id: address(`/data/schema/${name}.json`), title, description: summary, ...rest };
}
