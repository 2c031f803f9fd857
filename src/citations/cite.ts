import type { Citation, Passage } from './citation.ts';
import type { CitationFile } from './citation-file.ts';
import { laterOf } from './later-of.ts';
import type { LaterWords } from '../model/texts/later-words.ts';

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

/** Says of quoted words that the source prints crossed out that they are. */
function struckNote({ struck = {} }: CitationFile, { parts, words }: Wanted): string {
  const quoted = words.join('\n');
  const found = new Set(parts.flatMap((part) => struck[part] ?? []).filter((own) => quoted.includes(own)));
  // What is quoted in quotes has the inner ones.
  const shown = [...found].map((own) => `“${own.replaceAll('“', '‘').replaceAll('”', '’')}”`);
  return found.size === 0 ? '' : `（${shown.join('')}原件上已划去）`;
}

/** What became of the parts since; nothing where they are not of one article or paragraph. */
function laterOfAll(later: CitationFile['later'], parts: readonly string[]): LaterWords | undefined {
  const [first, ...others] = parts.map((part) => laterOf(later, part));
  return others.every((other) => other === first) ? first : undefined;
}

/** The citation that a page's file and the reader's wish make. */
export function cite(file: CitationFile, wanted: Wanted): Citation {
  const { here, today, parts, words, fragment } = wanted;
  const base = file.site ?? here;
  const address = (page: string, part = '', mark = ''): string =>
    `${base}${page}/${part === '' && mark === '' ? '' : `#${part}${mark}`}`;
  const since = (later: LaterWords | undefined): Pick<Passage, 'later'> => {
    if (!later) return {};
    const { words, url } = later;
    return { later: { words, ...(url !== undefined && { url: `${base}${url.slice(1)}` }) } };
  };
  const { library, card, works, places } = file;
  if (card) {
    const passages = (file.passages ?? []).flatMap((passage): Passage[] => {
      const work = works[passage.work];
      const { place, part } = passage;
      const url = address(work?.address ?? '', part);
      return work ? [{ work, place, words: [passage.words], ...since(passage.later), url }] : [];
    });
    return { library, card: { ...card, url: address(card.address) }, passages, accessed: today };
  }
  const passages = works.map((work): Passage => ({
    work,
    place: placeName(places, parts) + struckNote(file, wanted),
    words,
    ...since(laterOfAll(file.later, parts)),
    url: address(work.address, parts[0], fragment),
  }));
  return { library, passages, accessed: today };
}

/** Mark of what is wanted, as it stands today; undefined for more than one part, a heading or a whole document. */
export function markOf(file: CitationFile, parts: readonly string[]): string | undefined {
  if (file.card) return file.mark;
  const [first, last = first] = parts;
  if (first === undefined || first !== last) return undefined;
  return file.marks?.[first];
}

/** A link that carries the mark of what it points at: …/tuo-wei/?v=1a2b3c4d. */
export function markedLink(link: string, mark: string | undefined): string {
  if (mark === undefined) return link;
  const [page = '', ...fragment] = link.split('#');
  return [`${page}?v=${mark}`, ...fragment].join('#');
}
