import { entryCollections } from '../entries/collection-names.ts';
import { fieldsOfEntry } from '../model/entry-words.ts';
import type { Entry, KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { Problem } from '../text/problem.ts';

type Name = [entry: LoadedEntry, field: FieldPath, name: string];

/** Names that must differ from one another, collection by collection. */
const names = ({ content }: KnowledgeModel): Name[][] =>
  entryCollections.map((collection) =>
    content[collection].flatMap((entry: Entry) =>
      [...fieldsOfEntry(entry)]
        .filter(({ nature }) => nature.isName)
        .map(({ path, value }): Name => [entry, path, String(value)]),
    ),
  );

/** No two entries of a collection share a name, aliases included: a name must lead to one page. */
export function checkUniqueNames(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  for (const group of names(model)) {
    const owners = new Map<string, LoadedEntry>();
    for (const [entry, field, name] of group) {
      const key = name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
      const owner = owners.get(key);
      if (!owner) {
        owners.set(key, entry);
        continue;
      }
      const message =
        owner === entry
          ? `“${name}”在本条中列了两次。请删去一处。`
          : `“${name}”已由 ${owner.collection}/${owner.id} 使用。请合并两条，或改用更具体的名称。`;
      problems.push({ path: entry.path, ...entry.locate(field), rule: 'duplicate-name', message });
    }
  }
  return problems;
}
