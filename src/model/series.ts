import type { DocumentRecord, KnowledgeModel } from './knowledge-model.ts';

/** The documents before and after this one: in its series, or else among those of its source page. */
export function seriesNeighbours(
  model: KnowledgeModel,
  document: DocumentRecord,
): { previous: DocumentRecord | undefined; next: DocumentRecord | undefined; name: string } {
  const { series } = document.data;
  const source = document.source;
  const onPage = source ? model.documentsOfSource(source.id) : [];
  const pageOrder = new Map(
    model.content.sources.flatMap(({ id }, page) =>
      model.documentsOfSource(id).map((item, index): [string, number] => [item.id, page * 1000 + index]),
    ),
  );
  const members =
    series === undefined
      ? onPage
      : [...model.documents.values()]
          .filter((item) => item.data.series === series)
          .sort(
            (a, b) =>
              (pageOrder.get(a.id) ?? 0) - (pageOrder.get(b.id) ?? 0) ||
              (a.data.seriesOrder ?? 0) - (b.data.seriesOrder ?? 0),
          );
  const index = members.findIndex((item) => item.id === document.id);
  return {
    previous: index > 0 ? members[index - 1] : undefined,
    next: index >= 0 ? members[index + 1] : undefined,
    name: series ?? source?.data.title ?? '',
  };
}
