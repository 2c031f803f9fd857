import { renderDocument } from '../../../src/render/render-document.ts';
import type { LoadedContent } from '../../../src/model/load-content.ts';
import { emptyContent } from '../../fixture-library.ts';
import { buildModel, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import { entry } from '../editions/sample.ts';

/** A card with the given YAML after its term. */
export function card(id: string, term: string, yaml = '') {
  const text = `term: ${term}\npinyin: yī\nexplanation: 说明\n${yaml}`;
  return entry('glossary', id, `content/glossary/${id}.yaml`, text);
}

/** A document with further front matter and a body. */
export function document(id: string, body: string, front = '', title = '题') {
  const text = `---\ntitle: ${title}\nkind: news\ncompleteness: full\nrights: 引自报纸\n${front}---\n${body}`;
  return entry('documents', id, `content/documents/${id}.md`, text);
}

/** A model of the given cards and documents. */
export function model(content: Partial<LoadedContent>): KnowledgeModel {
  return buildModel({ content: { ...emptyContent(), ...content }, broken: new Set() });
}

const anchor = /<a class="term" href="\/glossary\/([^/]+)\/">(.*?)<\/a>/g;

/** Links of a rendered document as "words→card", in reading order, tags inside the words taken away. */
export function linksOf(library: KnowledgeModel, id = 'text'): string[] {
  const record = library.documents.get(id);
  if (!record) throw new Error(`no document ${id}`);
  const { html } = renderDocument(record, library);
  return Array.from(html.matchAll(anchor), ([, term, words]) => `${words?.replace(/<[^>]*>/g, '')}→${term}`);
}
