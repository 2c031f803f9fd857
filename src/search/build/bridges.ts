import { blockSize } from '../format/layout.ts';
import { looseText } from '../text/loose-text.ts';
import type { Corpus } from './corpus.ts';
import type { PageText } from './page-text.ts';

/** Addresses of the first characters of pairs between which only punctuation stands, by pair. */
export function bridges(corpus: Corpus, pages: readonly PageText[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  pages.forEach((page, index) => {
    const base = (corpus.firstBlocks[index] ?? 0) * blockSize;
    const loose = looseText(page.text);
    for (let offset = 0; offset + 1 < loose.text.length; offset += 1) {
      const origin = loose.origins[offset] ?? 0;
      if (loose.origins[offset + 1] === origin + 1) continue;
      const pair = loose.text.slice(offset, offset + 2);
      if (pair.includes('\n')) continue;
      const known = found.get(pair);
      if (known) known.push(base + origin);
      else found.set(pair, [base + origin]);
    }
  });
  return found;
}
