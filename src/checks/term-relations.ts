import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { Problem } from '../text/problem.ts';

interface Step {
  entry: LoadedEntry<'glossary'>;
  field: FieldPath;
  narrow: string;
  broad: string;
}

function steps({ content }: KnowledgeModel): Step[] {
  return content.glossary.flatMap((entry) => [
    ...entry.data.broader.map((id, index) => ({
      entry,
      field: ['broader', index],
      narrow: entry.id,
      broad: id,
    })),
    ...entry.data.narrower.map((id, index) => ({
      entry,
      field: ['narrower', index],
      narrow: id,
      broad: entry.id,
    })),
  ]);
}

/** No term is broader than itself by way of others, and none is both broader than and merely related to another. */
export function checkTermRelations(model: KnowledgeModel): Problem[] {
  const all = steps(model);
  const broader = new Map<string, string[]>();
  for (const { narrow, broad } of all) broader.set(narrow, [...(broader.get(narrow) ?? []), broad]);
  const above = (id: string): Set<string> => {
    const found = new Set<string>();
    const open = [...(broader.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(broader.get(next) ?? []));
    }
    return found;
  };
  const problems: Problem[] = [];
  const report = (entry: LoadedEntry, field: FieldPath, message: string): void => {
    const at = { path: entry.path, ...entry.locate(field) };
    problems.push({ ...at, rule: 'contradictory-relation', message });
  };
  for (const { entry, field, narrow, broad } of all) {
    if (narrow === broad || !above(broad).has(narrow)) continue;
    const message = `“${narrow}”的上位是“${broad}”，而“${broad}”又在“${narrow}”之下。请改正其中一处。`;
    report(entry, field, message);
  }
  for (const entry of model.content.glossary) {
    for (const [index, id] of entry.data.related.entries()) {
      const own = [...entry.data.broader, ...entry.data.narrower].includes(id);
      if (own || !(broader.get(entry.id)?.includes(id) || broader.get(id)?.includes(entry.id))) continue;
      const message = `“${id}”在此为 related，在彼条却是上下位。两条名词之间只能有一种关系，请留下一种。`;
      report(entry, ['related', index], message);
    }
  }
  return problems;
}
