import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { IngestProblem } from '../../../src/ingest/ingest-problem.ts';
import { draftFiles, prepareDraft, type PreparedDraft } from '../../../src/ingest/prepare-draft.ts';
import { invisibleInFile } from '../../../src/model/invisible-characters.ts';
import { splitFrontMatter } from '../../../src/model/front-matter.ts';
import { documentSchema, type DocumentData } from '../../../src/entries/documents.ts';
import { editionSchema, type EditionData } from '../../../src/entries/editions.ts';
import { sourceSchema, type SourceData } from '../../../src/entries/sources.ts';

export interface Opened {
  data: DocumentData;
  /** Blocks of the body, in order. */
  blocks: string[];
  edition: EditionData;
  source: SourceData;
  page: string;
  look: string;
  repairs: Readonly<Record<string, number>>;
}

/** A draft's files as the library would read them; every one is valid by its schema. */
function open(draft: PreparedDraft): Opened {
  const files = draftFiles(draft, 'draft');
  const text = (name: string): string => new TextDecoder().decode(files.get(name));
  // What comes in with characters that no one sees says so in escapes.
  const seen = [...files.keys()].filter((name) => /^(?:documents|editions)\/|\/source\.yaml$/u.test(name));
  expect(seen.flatMap((name) => invisibleInFile(text(name), name))).toEqual([]);
  const split = splitFrontMatter(text('documents/draft.md'));
  if (!split) throw new Error('no front matter');
  return {
    data: documentSchema.parse(parse(split.yaml)),
    blocks: split.body.trim().split('\n\n'),
    edition: editionSchema.parse(parse(text('editions/draft.yaml'))),
    source: sourceSchema.parse(parse(text('sources/draft/source.yaml'))),
    page: text('sources/draft/page.txt'),
    look: draft.report.look.join('\n'),
    repairs: draft.report.repairs,
  };
}

export async function draftOf(text: string | Uint8Array, name = 'page.txt'): Promise<Opened> {
  return open(await prepareDraft(name, typeof text === 'string' ? new TextEncoder().encode(text) : text));
}

/** The problem by which an input is refused. */
export async function refusal(bytes: Uint8Array | string, name = 'page.txt'): Promise<IngestProblem> {
  try {
    await draftOf(bytes, name);
  } catch (error) {
    if (error instanceof IngestProblem) return error;
    throw error;
  }
  throw new Error('The input was not refused.');
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ingest-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A short page with a headline and two paragraphs. */
export const plainPage = `关于做好养老服务工作的通知

各地要完善养老服务网络，健全县乡村三级养老服务体系，让老年人就近享受服务。

本通知自印发之日起施行。
`;
