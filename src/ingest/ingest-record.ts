import path from 'node:path';
import { z } from 'zod';
import { entryId } from '../entries/primitives.ts';
import { IngestProblem } from './ingest-problem.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What ingest made of one input: kept as `.ingest/<sha256 of the input>.json` in the content folder. */
const recordSchema = z
  .strictObject({
    id: entryId,
    input: z.string(),
    /** Path below the content folder → SHA-256 of what ingest wrote. */
    files: z.record(z.string(), sha256),
  })
  .refine(({ id, files }) => Object.keys(files).every((name) => isOwn(name, id)), {
    message: 'files 里有不属于这个 id 的路径',
  });
export type IngestRecord = z.infer<typeof recordSchema>;

/** The path is one that ingest writes for the id. */
function isOwn(name: string, id: string): boolean {
  if (name === `documents/${id}.md` || name === `editions/${id}.yaml`) return true;
  return (
    path.posix.dirname(name) === `sources/${id}` &&
    /^(?:page\.txt|source\.yaml|original\.[a-z0-9]+|picture-\d+\.[a-z]+)$/.test(path.posix.basename(name))
  );
}

/** Reads a record; one that ingest cannot have written is an IngestProblem, before it names a path. */
export function parseIngestRecord(name: string, bytes: Uint8Array): IngestRecord {
  let why: string;
  try {
    const result = recordSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (result.success) return result.data;
    why = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim()).join('；');
  } catch {
    why = '不是 JSON';
  }
  throw new IngestProblem(
    'broken-record',
    `导入记录 ${name} 不合格（${why}）。`,
    '请从版本库还原这个记录，或删去它。',
  );
}
