import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Problem } from './problem.ts';

interface Reference {
  from: LoadedEntry;
  field: FieldPath;
  to: CollectionName;
  id: string;
}

function each(from: LoadedEntry, field: string, to: CollectionName, ids: readonly string[]): Reference[] {
  return ids.map((id, index) => ({ from, field: [field, index], to, id }));
}

function* references({ content }: KnowledgeModel): Generator<Reference> {
  for (const from of content.documents) yield* each(from, 'about', 'instruments', from.data.about);
  for (const from of content.editions) yield { from, field: ['source'], to: 'sources', id: from.data.source };
  for (const from of content.glossary) {
    for (const field of ['broader', 'narrower', 'related'] as const) {
      yield* each(from, field, 'glossary', from.data[field]);
    }
  }
  for (const from of content.targets) {
    if (from.data.policy) yield { from, field: ['policy'], to: 'instruments', id: from.data.policy };
    yield* each(from, 'observations', 'figures', from.data.observations);
    yield* each(from, 'terms', 'glossary', from.data.terms);
    yield* each(from, 'cases', 'cases', from.data.cases);
  }
  for (const from of content.figures) yield* each(from, 'terms', 'glossary', from.data.terms);
  for (const from of content.cases) yield* each(from, 'terms', 'glossary', from.data.terms);
  for (const from of content.instruments) {
    if (from.data.held) yield { from, field: ['held'], to: 'documents', id: from.data.held };
  }
}

/** Every id that an entry names exists, no entry names itself, and every edition has its document. */
export function checkReferences(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  for (const { from, field, to, id } of references(model)) {
    const at = { path: from.path, ...from.locate(field) };
    if (to === from.collection && id === from.id) {
      problems.push({ ...at, rule: 'self-reference', message: `条目“${id}”指向了自己。请删去这一项。` });
    } else if (!model.entry(to, id) && !model.broken.has(`${to}/${id}`)) {
      const guess = nearest(
        id,
        model.content[to].map((entry) => entry.id),
      );
      const remedy = guess ? `最接近的是“${guess}”。请改正，或新建该条目。` : `请改正，或新建 ${to}/${id}。`;
      problems.push({ ...at, rule: 'dangling-reference', message: `${to} 中没有“${id}”。${remedy}` });
    }
  }
  for (const edition of model.content.editions) {
    if (model.documents.has(edition.id) || model.broken.has(`documents/${edition.id}`)) continue;
    const message = `没有同名的 documents/${edition.id}.md。校勘记与正文须同名，请改名或补上正文。`;
    problems.push({ path: edition.path, line: 1, column: 1, rule: 'orphan-edition', message });
  }
  return problems;
}
