import { entryUrl } from '../../addresses/entry-url.ts';
import type { Occurrence } from './concordance.ts';

/** One line of a concordance: the words before, the keyword, the words after. */
export interface ConcordanceLine {
  /** Begins with … where the paragraph has more before it; marks that close what is cut off are left out. */
  left: string;
  keyword: string;
  /** Ends with … where the paragraph goes on. */
  right: string;
  /** Address of the paragraph below the site's base; of the document where the words stand around its title. */
  url: string;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** An offset that cuts no character in two. */
function whole(text: string, offset: number): number {
  return isLowSurrogate(text.charCodeAt(offset)) ? offset - 1 : offset;
}

/** An occurrence with `before` and `after` characters of its paragraph around it. */
export function concordanceLine(occurrence: Occurrence, before = 34, after = 40): ConcordanceLine {
  const { document, part, start, end } = occurrence;
  const { text } = part;
  const from = whole(text, Math.max(0, start - before));
  const to = whole(text, Math.min(text.length, end + after));
  const hasAddress = part.kind !== 'title' && part.kind !== 'over';
  const lead = text.slice(from, start);
  return {
    left: from > 0 ? `…${lead.replace(/^[，。；：、？！）”’》]+/u, '')}` : lead,
    keyword: text.slice(start, end),
    right: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
    url: entryUrl('documents', document.id, hasAddress ? part.id : ''),
  };
}
