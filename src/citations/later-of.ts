import type { LaterWords } from '../model/texts/later-words.ts';
import { addressAround } from '../text/parts/part-address.ts';

/** What places of an earlier text read today, by the address of the place. */
export type LaterByPart = Readonly<Record<string, LaterWords>>;

/** What became of a part: said of it, or of the article that it stands in. */
export function laterOf(later: LaterByPart | undefined, part: string): LaterWords | undefined {
  if (!later) return undefined;
  for (let id = part; id !== ''; id = addressAround(id)) if (later[id]) return later[id];
  return undefined;
}
