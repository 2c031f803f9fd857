import { z } from 'zod';
import { describeCollection } from './descriptor.ts';
import { entryCollections } from './collection-names.ts';
import { entryId, text } from './primitives.ts';

/** A page of the library to be read, or a part of a document: glossary/tuo-wei, documents/x#s3-c4. */
const readingAddress = z
  .string()
  .regex(
    new RegExp(`^(?:documents/[a-z0-9-]+(?:#[a-z0-9-]+)?|(?:${entryCollections.join('|')})/[a-z0-9-]+)$`),
    '应为本库的网址，如 glossary/tuo-wei 或 documents/编号#s3-c4',
  );

/** A learning path (`content/paths/<id>.yaml`): hand-written steps, each with what to read in the library. */
const pathSchema = z.strictObject({
  /** Name of the path, such as 新任干部. */
  title: text,
  /** For whom it is, in one sentence. */
  audience: text,
  /** What it leads through and what one knows afterwards. */
  summary: text,
  /** Place in the list of paths. */
  order: z.number().int().positive(),
  /** Minutes that all its reading must not exceed; the check counts them. */
  within: z.number().int().positive().optional(),
  steps: z
    .array(
      z.strictObject({
        /** Name of the step in addresses and in the reader's ticks; it stays whatever the step is called. */
        id: entryId,
        title: text,
        /** What to look for. */
        why: text,
        read: z
          .array(z.strictObject({ ref: readingAddress, note: text.optional() }))
          .min(1, '每一步至少要有一处可读（ref）'),
      }),
    )
    .min(1, '至少要有一步'),
});

/** Learning paths. */
export const paths = describeCollection(pathSchema, {
  name: 'paths',
  summary: '每条学习路径一条：写给谁，一步一步读什么。',
  names: ({ title }) => [title],
});
