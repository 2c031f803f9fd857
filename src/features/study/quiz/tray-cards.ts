import { isInPart } from '../../../text/parts/part-address.ts';
import type { StudyCard } from '../cards/card.ts';

/** Whether a card is of a thing that a tray holds: made from the entry, or on a sentence of the passage. */
function isOf(ref: string, { id, entry, sources }: StudyCard): boolean {
  const [path = '', part] = ref.split('#');
  if (part === undefined) return entry.url === `/${path}/` || id.startsWith(`${path}~`);
  return sources.some(({ url }) => {
    const [page, place = ''] = url.split('#');
    return page === `/${path}/` && isInPart(place, part);
  });
}

/** The cards of what a tray holds, in the order in which they came. */
export const trayCards = (cards: readonly StudyCard[], refs: readonly string[]): StudyCard[] =>
  cards.filter((card) => refs.some((ref) => isOf(ref, card)));
