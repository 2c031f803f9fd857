import type { TextPart } from '../../text/document-parts.ts';
import { entryUrl } from '../../addresses/entry-url.ts';
import { derived } from '../../config/derived.ts';
import type { DocumentRecord, KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { createPhraseFinder } from './phrase-finder.ts';

export type Instrument = LoadedEntry<'instruments'>;

/** How a document names an instrument. */
export type CitationManner = 'title' | 'alias' | 'short' | 'sense';

export interface Citation {
  instrument: Instrument;
  document: DocumentRecord;
  part: TextPart;
  /** Address of the paragraph below the site's base. */
  url: string;
  /** Offsets of the name in the part's text; both 0 where an editor found the citation by its sense. */
  start: number;
  end: number;
  /** The name as printed; for a citation by sense the words that an editor quotes. */
  words: string;
  manner: CitationManner;
}

// 《》 and 〈〉 stand around a title or inside it, and white space carries nothing.
const isFrame = (character: string): boolean => /[《》〈〉\s]/u.test(character);

const finderOf = derived(({ content: { instruments } }: KnowledgeModel) =>
  createPhraseFinder<readonly [Instrument, CitationManner]>(
    [
      ...instruments
        .filter(({ data }) => data.titleFrom !== 'editors')
        .map(
          (item) => [item.data.title, [item, item.data.titleFrom === 'full' ? 'title' : 'alias']] as const,
        ),
      ...instruments.flatMap((item) => item.data.aliases.map((alias) => [alias, [item, 'alias']] as const)),
    ],
    isFrame,
  ),
);

/** Offsets with the 《 before and the 》 after that belong to the name. */
function withFrame(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end);
  const open = words.split('《').length - words.split('》').length;
  if (text.charAt(end) === '》' && open > 0) return [start, end + 1];
  if (text.charAt(start - 1) === '《' && open < 0) return [start - 1, end];
  const isFramed = text.charAt(start - 1) === '《' && text.charAt(end) === '》';
  return isFramed ? [start - 1, end + 1] : [start, end];
}

const bare = (text: string): string => text.replace(/[《》〈〉\s]/gu, '');

/**
 * The instrument that a short name in 《》, such as 《意见》 or 《通知》, stands for: the one last named in the document
 * whose title or alias ends in these words, else the one the document is about.
 */
function resolveShort(
  name: string,
  named: readonly Instrument[],
  about: readonly Instrument[],
): Instrument | undefined {
  const ends = (item: Instrument): boolean =>
    [item.data.title, ...item.data.aliases].some((title) =>
      bare(title)
        .replace(/（.*）$/u, '')
        .endsWith(name),
    );
  const candidates = about.filter(ends);
  return named.findLast(ends) ?? (candidates.length === 1 ? candidates[0] : undefined);
}

/** Places where a document names instruments by title, by another registered name, or by a short name of its own. */
export function citationsIn(model: KnowledgeModel, document: DocumentRecord): Citation[] {
  const citations: Citation[] = [];
  const named: Instrument[] = [];
  const about = document.data.about.flatMap((id) => model.entry('instruments', id) ?? []);
  const held = model.content.instruments.find((item) => item.data.held === document.id);
  const finder = finderOf(model);
  for (const part of document.text.parts) {
    const url = entryUrl('documents', document.id, part.id);
    const add = (instrument: Instrument, start: number, end: number, manner: CitationManner): void => {
      // A text does not cite itself in its own title.
      if (instrument === held && part.kind !== 'paragraph') return;
      const [from, to] = withFrame(part.text, start, end);
      const words = part.text.slice(from, to);
      citations.push({ instrument, document, part, url, start: from, end: to, words, manner });
    };
    const full = finder(part.text).map((match) => ({ ...match, short: false }));
    const shorts = [...part.text.matchAll(/《([^《》]{2,6})》/gu)]
      .map((match) => ({ name: match[1] ?? '', start: match.index, end: match.index + match[0].length }))
      .filter(({ start, end }) => !full.some((match) => match.start < end && match.end > start));
    const places = [
      ...full.map((match) => ({ start: match.start, end: match.end, match, name: '' })),
      ...shorts.map((short) => ({ ...short, match: undefined })),
    ].sort((a, b) => a.start - b.start);
    for (const { start, end, match, name } of places) {
      if (match) {
        const [instrument, manner] = match.value;
        named.push(instrument);
        add(instrument, start, end, manner);
      } else {
        const instrument = resolveShort(name, named, about);
        if (instrument) add(instrument, start, end, 'short');
      }
    }
  }
  return citations;
}
