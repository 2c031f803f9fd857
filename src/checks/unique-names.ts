import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { Problem } from './problem.ts';

/** No two cards share a term or an alias, and no two instruments a title: a name must lead to one page. */
export function checkUniqueNames(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  const check = (names: Iterable<[LoadedEntry, FieldPath, string]>): void => {
    const owners = new Map<string, LoadedEntry>();
    for (const [entry, field, name] of names) {
      const owner = owners.get(name);
      if (!owner) {
        owners.set(name, entry);
        continue;
      }
      problems.push({
        path: entry.path,
        ...entry.locate(field),
        rule: 'duplicate-name',
        message: `“${name}”已由 ${owner.collection}/${owner.id} 使用。请合并两条，或改用更具体的名称。`,
      });
    }
  };
  check(
    model.content.glossary.flatMap((entry) => [
      [entry, ['term'], entry.data.term] as [LoadedEntry, FieldPath, string],
      ...entry.data.aliases.map((alias, index): [LoadedEntry, FieldPath, string] => [
        entry,
        ['aliases', index],
        alias,
      ]),
    ]),
  );
  check(model.content.instruments.map((entry) => [entry, ['title'], entry.data.title]));
  return problems;
}
