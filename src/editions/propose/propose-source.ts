import type { PageLine } from './propose-line-places.ts';

const gramSize = 6;

/** A source with the lines of it that are free. */
export interface SourceCandidate {
  id: string;
  lines: readonly PageLine[];
}

export interface SourceFit {
  id: string;
  /** Part of the document's short stretches that the free lines hold, 0 to 1. */
  share: number;
}

function grams(characters: readonly string[]): Set<string> {
  const size = Math.min(gramSize, characters.length);
  const found = new Set<string>();
  for (let at = 0; at + size <= characters.length; at++) found.add(characters.slice(at, at + size).join(''));
  return found;
}

/** How well the free lines of each source hold a document's folded characters, the best first. */
export function rankSources(text: readonly string[], candidates: Iterable<SourceCandidate>): SourceFit[] {
  const wanted = grams(text);
  const size = Math.min(gramSize, text.length);
  const fits: SourceFit[] = [];
  for (const { id, lines } of candidates) {
    const page = lines.flatMap(({ characters }) => [...characters]);
    const found = new Set<string>();
    for (let at = 0; at + size <= page.length; at++) {
      const gram = page.slice(at, at + size).join('');
      if (wanted.has(gram)) found.add(gram);
    }
    fits.push({ id, share: wanted.size === 0 ? 0 : found.size / wanted.size });
  }
  return fits.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}
