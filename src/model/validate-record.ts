import { z } from 'zod';
import type { Problem } from '../text/problem.ts';
import { collections, type DataOf } from '../entries/collections.ts';
import type { CollectionName } from '../entries/collection-names.ts';
import { describeIssue } from './zod-message.ts';
import type { FieldPath, Position, YamlRecord } from './yaml-record.ts';

/** Keys that a record may have, read off its schema. */
function schemaKeys(schema: z.ZodType, at: FieldPath): string[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
  const step = (node: Record<string, unknown>, key: PropertyKey): Record<string, unknown>[] => {
    const branches = [node, ...((node['anyOf'] ?? node['oneOf'] ?? []) as Record<string, unknown>[])];
    return branches.flatMap((branch) => {
      const properties = branch['properties'] as Record<string, Record<string, unknown>> | undefined;
      const next = typeof key === 'number' ? branch['items'] : properties?.[String(key)];
      return next ? [next as Record<string, unknown>] : [];
    });
  };
  let nodes = [json];
  for (const key of at) nodes = nodes.flatMap((node) => step(node, key));
  const own = nodes.flatMap((node) => [node, ...((node['anyOf'] ?? node['oneOf'] ?? []) as typeof nodes)]);
  return [...new Set(own.flatMap((node) => Object.keys((node['properties'] as object | undefined) ?? {})))];
}

function valueAt(value: unknown, at: FieldPath): unknown {
  return at.reduce<unknown>(
    (here, key) => (here === null || typeof here !== 'object' ? undefined : Reflect.get(here, key)),
    value,
  );
}

/** The record's data if it meets the schema; otherwise undefined, and every issue is reported with its place. */
export function validateAgainst<Schema extends z.ZodType>(
  schema: Schema,
  shownPath: string,
  record: YamlRecord,
  problems: Problem[],
): z.infer<Schema> | undefined {
  const report = (position: Position, rule: string, message: string): void => {
    problems.push({ path: shownPath, ...position, rule, message });
  };
  for (const error of record.errors) {
    report(error.position, 'yaml-syntax', `YAML 写法有误：${error.message}`);
  }
  if (record.errors.length > 0) return undefined;
  const result = schema.safeParse(record.value ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? schemaKeys(schema, issue.path) : [];
    const position =
      issue.code === 'unrecognized_keys'
        ? record.locateKey(issue.path, issue.keys[0] ?? '')
        : record.locate(issue.path);
    const { rule, message } = describeIssue(issue, valueAt(record.value, issue.path), keys);
    report(position, rule, message);
  }
  return undefined;
}

/** The same by the schema of a collection. */
export const validateRecord = <Name extends CollectionName>(
  collection: Name,
  shownPath: string,
  record: YamlRecord,
  problems: Problem[],
): DataOf<Name> | undefined =>
  validateAgainst(collections[collection].schema as z.ZodType, shownPath, record, problems) as
    DataOf<Name> | undefined;
