import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { CollectionName } from '../entries/collection-names.ts';
import { fieldsOfEntry } from '../model/entry-words.ts';
import { nearest } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';

interface Reference {
  from: LoadedEntry;
  field: FieldPath;
  to: CollectionName;
  id: string;
}

function* references({ content }: KnowledgeModel): Generator<Reference> {
  for (const from of Object.values(content).flat() as LoadedEntry[]) {
    for (const { path, value, nature } of fieldsOfEntry(from)) {
      if (nature.reference) yield { from, field: path, to: nature.reference, id: String(value) };
    }
  }
}

/** Broader, narrower and related exclude each other: SKOS, S27. */
const relations = new Set(['broader', 'narrower', 'related']);

/** Ids that stand twice in one list, and cards that stand in two relations to one card. */
function repeatedReferences(model: KnowledgeModel): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { from, field, to, id } of references(model)) {
    const name = String(field[0]);
    const relation = relations.has(name) ? 'relation' : name;
    const key = [from.collection, from.id, relation, to, id].join('/');
    const before = seen.get(key);
    seen.set(key, before ?? name);
    if (before === undefined) continue;
    const at = { path: from.path, ...from.locate(field) };
    problems.push(
      before === name
        ? {
            ...at,
            rule: 'repeated-reference',
            message: `“${id}”在 ${name} 中列了两次。请删去一项，或改正编号。`,
          }
        : {
            ...at,
            rule: 'contradictory-relation',
            message: `“${id}”既在 ${before} 又在 ${name}。两条名词之间只能有一种关系，请留下一种。`,
          },
    );
  }
  return problems;
}

/** Every id that an entry names exists, no entry names itself or another twice, and every edition has its document. */
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
  problems.push(...repeatedReferences(model));
  for (const edition of model.content.editions) {
    if (model.documents.has(edition.id) || model.broken.has(`documents/${edition.id}`)) continue;
    const message = `没有同名的 documents/${edition.id}.md。校勘记与正文须同名，请改名或补上正文。`;
    problems.push({ path: edition.path, line: 1, column: 1, rule: 'orphan-edition', message });
  }
  return problems;
}
