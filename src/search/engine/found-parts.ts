import { findPhrase } from './find-phrase.ts';
import type { IndexFiles } from './index-files.ts';

/** A piece of what was asked that the library has. */
export interface FoundPart {
  text: string;
  /** Number of pages that contain it. */
  pages: number;
}

/** Characters of a phrase that are looked at, and of its shortest piece. */
const lookedLength = 30;
const shortestPiece = 2;

/** The longest pieces of a phrase that the library has, in their order, apart from each other. */
export async function foundParts(index: IndexFiles, phrase: string): Promise<FoundPart[]> {
  const looked = phrase.slice(0, lookedLength);
  const parts: FoundPart[] = [];
  for (let start = 0; start + shortestPiece <= looked.length;) {
    let best: FoundPart | undefined;
    for (let end = start + shortestPiece; end <= looked.length; end += 1) {
      const text = looked.slice(start, end);
      const { hits } = await findPhrase(index, text);
      if (hits.size === 0) break;
      best = { text, pages: hits.size };
    }
    if (best && /[\p{L}\p{N}]{2}/u.test(best.text)) parts.push(best);
    start += best?.text.length ?? 1;
  }
  return parts;
}
