import { z } from 'zod';
import { natureOf } from '../entries/fields.ts';
import { evidence, entryId } from '../entries/primitives.ts';
import { place } from '../entries/editions.ts';

/** Address of a page or of a place in it. */
export const url = z.string().min(1);

/** Who an exported item is. */
export const identity = {
  id: entryId.describe('编号；在本集合内不重复，也是网址的一部分'),
  url: url.describe('本条所在页面的网址'),
};

const located = evidence.extend({
  paragraph: place.describe('原句起首所在段落的编号'),
  url: url.describe('该段落的网址'),
});

const described = (schema: z.core.$ZodType, from: z.core.$ZodType): z.core.$ZodType => {
  const description = z.globalRegistry.get(from)?.description;
  return description === undefined ? schema : (schema as z.ZodType).describe(description);
};

/** The schema with some of its parts changed, its rules and its meaning kept. */
const again = <Schema extends z.core.$ZodType>(schema: Schema, changes: object): Schema =>
  z.core.clone(schema, { ...schema._zod.def, ...changes } as Schema['_zod']['def'], { parent: true });

/** The schema with the found paragraph in every piece of evidence; the same one where it holds none. */
function withPlaces(given: z.core.$ZodType): z.core.$ZodType {
  if (natureOf(given).isEvidence) return described(located, given);
  const schema = given as z.core.$ZodTypes;
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional': {
      const innerType = withPlaces(def.innerType);
      return innerType === def.innerType ? given : again(schema, { innerType });
    }
    // A list of what was found is always given.
    case 'default': {
      const innerType = withPlaces(def.innerType);
      return innerType === def.innerType ? given : described(innerType, given);
    }
    case 'array': {
      const element = withPlaces(def.element);
      return element === def.element ? given : again(schema, { element });
    }
    case 'object': {
      const shape = Object.fromEntries(
        Object.entries(def.shape).map(([key, field]) => [key, withPlaces(field)]),
      );
      const isSame = Object.entries(def.shape).every(([key, field]) => shape[key] === field);
      return isSame ? given : again(schema, { shape });
    }
    default:
      return given;
  }
}

function withIdentity(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object') return again(schema, { shape: { ...def.shape, ...identity } });
  if (def.type !== 'union') throw new Error('an entry is a record or one of several');
  return again(schema, { options: def.options.map((option) => withIdentity(withPlaces(option))) });
}

/** What an exported entry is: its schema's fields, its address, and its evidence with the paragraph. */
export const exportedEntry = (schema: z.ZodType): z.ZodType => withIdentity(withPlaces(schema)) as z.ZodType;
