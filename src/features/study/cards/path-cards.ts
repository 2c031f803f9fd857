import { entryUrl } from '../../../addresses/entry-url.ts';
import type { KnowledgeModel } from '../../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../../model/load-content.ts';
import type { StudyCard } from './card.ts';
import { readingAt } from '../../../model/analyses/path-reading.ts';

/** The cards of what a path reads: those of its entries, and those whose sentence stands in what it reads of a text. */
export function pathCards(
  model: KnowledgeModel,
  path: LoadedEntry<'paths'>,
  cards: readonly StudyCard[],
): StudyCard[] {
  const urls = new Set<string>();
  for (const { ref } of path.data.steps.flatMap(({ read }) => read)) {
    const reading = readingAt(model, ref);
    const document = ref.startsWith('documents/') ? ref.slice('documents/'.length).split('#')[0] : undefined;
    if (document === undefined) urls.add(reading?.url ?? '');
    else for (const { id } of reading?.parts ?? []) urls.add(entryUrl('documents', document, id));
  }
  return cards.filter(({ entry, sources }) => urls.has(entry.url) || urls.has(sources[0]?.url ?? ''));
}
