import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { buildModel, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';

type Fields = Record<string, unknown>;

/** Documents as front matter and body, entries as their fields; what is left out gets a harmless value. */
export interface SmallLibrary {
  documents?: Record<string, Fields & { body: string }>;
  glossary?: Record<string, Fields>;
  targets?: Record<string, Fields>;
  figures?: Record<string, Fields>;
  cases?: Record<string, Fields>;
  instruments?: Record<string, Fields>;
}

const common = { topics: [], evidence: [{ document: 'text', quote: '原文' }] };
const defaults: Record<keyof SmallLibrary, (id: string) => Fields> = {
  documents: (id) => ({ title: id, kind: 'news', completeness: 'full', topics: [], rights: '试验用' }),
  glossary: (id) => ({ term: id, pinyin: 'yī', explanation: '说明', topics: [] }),
  targets: (id) => ({
    ...common,
    name: id,
    kind: 'quantitative',
    indicator: '占比',
    scope: '全国',
    unit: '%',
    value: 50,
    comparator: '=',
    wording: '达到50%',
    dueBasis: 'none',
  }),
  figures: (id) => ({
    ...common,
    name: id,
    indicator: '占比',
    scope: '全国',
    unit: '%',
    value: 40,
    wording: '40%',
  }),
  cases: (id) => ({
    ...common,
    name: id,
    place: { province: '北京市', code: '110000' },
    practices: ['做法'],
  }),
  instruments: (id) => ({ ...common, title: id, kind: 'opinion' }),
};

/** Writes a small content folder, reads it as the site does and returns its model; throws where a record is not valid. */
export function smallLibrary(library: SmallLibrary): KnowledgeModel {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-library-'));
  try {
    const documents = { text: { body: '原文' }, ...library.documents };
    for (const [collection, entries] of Object.entries({ ...library, documents })) {
      mkdirSync(path.join(folder, collection), { recursive: true });
      for (const [id, fields] of Object.entries(entries as Record<string, Fields>)) {
        const { body, ...own } = fields;
        const yaml = stringify({ ...defaults[collection as keyof SmallLibrary](id), ...own });
        const isDocument = collection === 'documents';
        const file = path.join(folder, collection, `${id}.${isDocument ? 'md' : 'yaml'}`);
        writeFileSync(file, isDocument ? `---\n${yaml}---\n\n${String(body)}\n` : yaml);
      }
    }
    const load = loadContent(folder);
    if (load.problems.length > 0) throw new Error(JSON.stringify(load.problems, null, 2));
    return buildModel(load);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The entry of that id; throws where there is none. */
export function the<Name extends 'targets' | 'figures' | 'cases' | 'instruments' | 'documents'>(
  model: KnowledgeModel,
  collection: Name,
  id: string,
) {
  const entry = model.entry(collection, id);
  if (!entry) throw new Error(`${collection}/${id} is not in the model`);
  return entry;
}
