import { derived } from '../config/derived.ts';
import type { DocumentRecord, KnowledgeModel } from './knowledge-model.ts';

/** The rank of each document by the source pages. */
const pageOrder = derived(
  (model: KnowledgeModel): ReadonlyMap<string, number> =>
    new Map(
      model.content.sources
        .flatMap(({ id }) => model.documentsOfSource(id))
        .map(({ id }, rank): [string, number] => [id, rank]),
    ),
);

/** The documents before and after this one: in its series, or else among those of its source page. */
export function seriesNeighbours(
  model: KnowledgeModel,
  document: DocumentRecord,
): { previous: DocumentRecord | undefined; next: DocumentRecord | undefined; name: string } {
  const { series } = document.data;
  const source = document.source;
  const onPage = source ? model.documentsOfSource(source.id) : [];
  const members =
    series === undefined
      ? onPage
      : [...model.documents.values()]
          .filter((item) => item.data.series === series)
          .sort(
            (a, b) =>
              (pageOrder(model).get(a.id) ?? 0) - (pageOrder(model).get(b.id) ?? 0) ||
              (a.data.seriesOrder ?? 0) - (b.data.seriesOrder ?? 0),
          );
  const index = members.findIndex((item) => item.id === document.id);
  return {
    previous: index > 0 ? members[index - 1] : undefined,
    next: index >= 0 ? members[index + 1] : undefined,
    name: series ?? source?.data.title ?? '',
  };
}
