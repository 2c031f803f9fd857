import type { Citation, Passage } from './citation.ts';
import type { CitationFile } from './citation-file.ts';

/** What a reader wants to cite of a page. */
export interface Wanted {
  /** Full address of the site with its base path, where its public one is unknown. */
  here: string;
  /** Today, 2026-11-22. */
  today: string;
  /** Ids of the first and the last part; none for the whole page. */
  parts: readonly string[];
  /** Verbatim, a paragraph an item. */
  words: readonly string[];
  /** A text fragment that marks the words, as in :~:text=…; '' without words. */
  fragment: string;
}

function placeName(places: CitationFile['places'], parts: readonly string[]): string {
  const [first = '', last = first] = parts.map((part) => places?.[part] ?? '');
  return last === '' || last === first ? first : `${first}至${last}`;
}

/** The citation that a page's file and the reader's wish make. */
export function cite(file: CitationFile, { here, today, parts, words, fragment }: Wanted): Citation {
  const base = file.site ?? here;
  const address = (page: string, part = '', mark = ''): string =>
    `${base}${page}/${part === '' && mark === '' ? '' : `#${part}${mark}`}`;
  const { library, card, works, places } = file;
  if (card) {
    const passages = (file.passages ?? []).flatMap((passage): Passage[] => {
      const work = works[passage.work];
      const { place, part } = passage;
      return work ? [{ work, place, words: [passage.words], url: address(work.address, part) }] : [];
    });
    return { library, card: { ...card, url: address(card.address) }, passages, accessed: today };
  }
  const passages = works.map((work): Passage => ({
    work,
    place: placeName(places, parts),
    words,
    url: address(work.address, parts[0], fragment),
  }));
  return { library, passages, accessed: today };
}
