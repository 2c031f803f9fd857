import { z } from 'zod';
import { exportSchemas, type ExportName } from './export-schemas.ts';
import { exportTitle } from './export-titles.ts';
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

/** Sets what a field means behind all else that is said of it. */
function meaningLast(node: SchemaNode): void {
  const inside = node.items ?? node;
  for (const { properties = {} } of [inside, ...(inside.oneOf ?? [])]) {
    for (const child of Object.values(properties)) {
      const { description } = child;
      delete child.description;
      if (description !== undefined) child.description = description;
      meaningLast(child);
    }
  }
}

/** JSON Schema (2020-12) of one item of an exported collection, each field with its meaning in Chinese. */
export function itemSchema(name: ExportName): SchemaNode {
  const schema = z.toJSONSchema(exportSchemas[name], { io: 'output' }) as SchemaNode;
  meaningLast(schema);
  return schema;
}

/** The same with its own address and the title of the collection, as it is published. */
export function publishedSchema(name: ExportName, address: PublicAddress): SchemaNode {
  const { $schema, ...rest } = itemSchema(name);
  const { title, summary } = exportTitle(name);
  return { $schema, $id: address(`/data/schema/${name}.json`), title, description: summary, ...rest };
}
