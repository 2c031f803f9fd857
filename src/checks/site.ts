import type { CollectionName } from '../entries/collection-names.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { loadSite } from '../model/load-site.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import { nearest } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';

/** What a library says of itself can be read, and its home page names only what is there. */
export function checkSite(contentDir: string, model: KnowledgeModel): Problem[] {
  const { site, problems, path, locate } = loadSite(contentDir);
  const { document, targets, figures } = site.home;
  const named: readonly { to: CollectionName; id: string; field: FieldPath }[] = [
    ...(document === undefined
      ? []
      : [{ to: 'documents' as const, id: document, field: ['home', 'document'] }]),
    ...targets.map((id, index) => ({ to: 'targets' as const, id, field: ['home', 'targets', index] })),
    ...figures.map((id, index) => ({ to: 'figures' as const, id, field: ['home', 'figures', index] })),
  ];
  const dangling = named.flatMap(({ to, id, field }): Problem[] => {
    if (model.entry(to, id) || model.broken.has(`${to}/${id}`)) return [];
    const guess = nearest(
      id,
      model.content[to].map((entry) => entry.id),
    );
    const remedy = guess ? `最接近的是“${guess}”。请改正。` : '请改正，或删去这一项。';
    const message = `${to} 中没有“${id}”。${remedy}`;
    return [{ path, ...locate(field), rule: 'dangling-reference', message }];
  });
  return [...problems, ...dangling];
}
