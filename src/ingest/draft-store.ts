import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { sha256Of } from '../config/sha256.ts';
import { freeId, idFromTitle } from './assign-id.ts';
import { parseIngestRecord, type IngestRecord } from './ingest-record.ts';
import type { IngestReport } from './ingest-report.ts';
import { draftFiles, type PreparedDraft } from './prepare-draft.ts';
import { writeTogether, type DiskWriter } from './write-together.ts';

export interface StoredDraft {
  id: string;
  outcome: IngestReport['outcome'];
  /** What a person must look at, in Chinese. */
  look: string[];
}

async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  return readFile(file).catch(() => undefined);
}

function isTaken(contentDir: string, id: string): boolean {
  // A link that leads nowhere takes an id too.
  return [`documents/${id}.md`, `editions/${id}.yaml`, `sources/${id}`].some(
    (name) => lstatSync(path.join(contentDir, name), { throwIfNoEntry: false }) !== undefined,
  );
}

/** The input is a page that the library already holds under the id, put there by hand. */
async function isHeld(contentDir: string, id: string, sha256: string): Promise<boolean> {
  const record = await bytesOf(path.join(contentDir, 'sources', id, 'source.yaml'));
  const data: unknown = record && parse(new TextDecoder().decode(record));
  return typeof data === 'object' && data !== null && 'sha256' in data && data.sha256 === sha256;
}

/**
 * Writes a draft into the content folder, all its files or none. The same input always has the same id. What an
 * editor changed, renamed or removed since the last run stays as it is.
 */
export async function storeDraft(
  contentDir: string,
  input: string,
  draft: PreparedDraft,
  writer?: DiskWriter,
): Promise<StoredDraft> {
  const recordName = `.ingest/${draft.sha256}.json`;
  const known = await bytesOf(path.join(contentDir, recordName));
  const record = known && parseIngestRecord(recordName, known);
  if (record) {
    const touched: string[] = [];
    for (const [name, sha256] of Object.entries(record.files)) {
      const bytes = await bytesOf(path.join(contentDir, name));
      if (!bytes || sha256Of(bytes) !== sha256) touched.push(`${name}（${bytes ? '已改' : '不见了'}）`);
    }
    if (touched.length > 0) {
      return {
        id: record.id,
        outcome: 'kept',
        look: [`编者已改，没有动：${touched.join('、')}。`],
      };
    }
  }
  const wanted = idFromTitle(draft.subject);
  if (!record && (await isHeld(contentDir, wanted, draft.sha256))) {
    return { id: wanted, outcome: 'kept', look: ['文库里已有这一页。'] };
  }
  const id = record?.id ?? freeId(wanted, (candidate) => isTaken(contentDir, candidate));
  const files = draftFiles(draft, id);
  const hashes = Object.fromEntries([...files].map(([name, bytes]) => [name, sha256Of(bytes)]));
  const same = record && Object.entries(hashes).every(([name, sha256]) => record.files[name] === sha256);
  if (same) return { id, outcome: 'unchanged', look: [] };
  const next: IngestRecord = { id, input: path.basename(input), files: hashes };
  files.set(recordName, new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`));
  await writeTogether(contentDir, files, writer);
  const look = id === wanted ? [] : [`编号 ${wanted} 已属另一篇；如是同一篇，请只留其一。`];
  return { id, outcome: record ? 'updated' : 'created', look };
}
