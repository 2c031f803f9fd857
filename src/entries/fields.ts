import { z } from 'zod';
import type { CollectionName } from './collection-names.ts';

/** What the checks and the joins must know of a field, beside its type. */
export interface FieldNature {
  /** Id of an entry of that collection. */
  reference?: CollectionName;
  /** A document and its words. */
  isEvidence?: true;
  /** A value with unit, comparator and the words around it. */
  isQuantity?: true;
  /** A name that leads to the entry and to no other of its collection. */
  isName?: true;
  /** Words, white space aside, that stand in the entry's evidence or in the document that is its text. */
  isPrinted?: true;
  /** A date that the entry's evidence states, or the document that is its text. */
  isStatedDate?: true;
  /** No free text of an editor: a rule of its own holds it to its source, or it is no statement (an id, a code). */
  isHeld?: true;
}

const natures = z.registry<FieldNature>();

/** The schema with a nature of its own, beside those that it has. */
export function withNature<Schema extends z.core.$ZodType>(schema: Schema, nature: FieldNature): Schema {
  const own = z.core.clone(schema, undefined, { parent: true });
  natures.add(own, nature);
  return own;
}

/** One value of a record, with its place in it. */
export interface Field {
  path: readonly (string | number)[];
  value: unknown;
  nature: FieldNature;
}

function* walk(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly (string | number)[],
  outer: FieldNature,
): Generator<Field> {
  if (value === undefined) return;
  const nature = { ...natures.get(schema), ...outer };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
      return yield* walk(def.innerType, value, path, nature);
    case 'union': {
      const own = def.options.find((option) => z.core.safeParse(option, value).success);
      if (own) yield* walk(own, value, path, nature);
      return;
    }
    case 'array':
      yield { path, value, nature };
      for (const [index, item] of (value as unknown[]).entries()) {
        yield* walk(def.element, item, [...path, index], {});
      }
      return;
    case 'object':
      yield { path, value, nature };
      for (const [key, field] of Object.entries(def.shape)) {
        yield* walk(field, Reflect.get(value as object, key), [...path, key], {});
      }
      return;
    default:
      yield { path, value, nature };
  }
}

/** Every value of a valid record, in the order of its schema, lists and groups before what they hold. */
export function fieldsOf(schema: z.core.$ZodType, data: object): Iterable<Field> {
  return walk(schema, data, [], {});
}

/** The nature of a schema itself. */
export const natureOf = (schema: z.core.$ZodType): FieldNature => natures.get(schema) ?? {};
