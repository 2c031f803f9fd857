import type { TextPart } from '../../text/document-parts.ts';
import { derived } from '../../config/derived.ts';
import { nameFinder } from './name-finder.ts';
import type { NamePlace } from './names.ts';
import type { DocumentRecord, KnowledgeModel } from '../knowledge-model.ts';

/** A place in a document where a card's term or alias stands. */
export interface Occurrence {
  document: DocumentRecord;
  part: TextPart;
  /** Offsets in the part's text; `end` is exclusive. */
  start: number;
  end: number;
  /** The card whose longer name holds these words, such as 普惠性托位 for 托位. */
  within: string | undefined;
}

/** All occurrences of every card's names, by card id, in the order of documents and texts. */
export type Concordance = ReadonlyMap<string, readonly Occurrence[]>;

const length = ({ start, end }: NamePlace): number => end - start;

/**
 * A card's own places: from the left, the longest name at each, as a search for its names one after the other finds
 * them. What lies in a `notIn` word is none.
 */
function ownPlaces(places: readonly NamePlace[], term: string): NamePlace[] {
  const own: NamePlace[] = [];
  for (const place of places) {
    if (place.term !== term) continue;
    const last = own.at(-1);
    if (last && place.start === last.start && length(place) > length(last)) own[own.length - 1] = place;
    else if (!last || place.start >= last.end) own.push(place);
  }
  return own.filter(
    ({ start, end }) =>
      !places.some((other) => other.term === undefined && other.start <= start && other.end >= end),
  );
}

function holder(places: readonly NamePlace[], place: NamePlace): string | undefined {
  return places
    .filter(
      (other) =>
        other.term !== undefined &&
        other.term !== place.term &&
        other.start <= place.start &&
        other.end >= place.end &&
        length(other) > length(place),
    )
    .sort((a, b) => length(b) - length(a))[0]?.term;
}

/** The occurrences of all cards, found in one reading of the library and kept with the model. */
export const concordanceOf = derived((model: KnowledgeModel): Concordance => {
  const findNames = nameFinder(model);
  const concordance = new Map<string, Occurrence[]>(model.content.glossary.map(({ id }) => [id, []]));
  for (const document of model.documents.values()) {
    for (const part of document.text.parts) {
      const places = findNames(part.text);
      for (const term of new Set(places.flatMap((place) => place.term ?? []))) {
        for (const place of ownPlaces(places, term)) {
          const { start, end } = place;
          concordance.get(term)?.push({ document, part, start, end, within: holder(places, place) });
        }
      }
    }
  }
  return concordance;
});
