import type { KnowledgeModel } from '../knowledge-model.ts';
import type { Instrument } from './document-citations.ts';
import { citationsOf } from './instrument-citations.ts';

/** An instrument's title, in 《》 where a document prints it so or the library holds its text; meetings and the like stand without. */
export function instrumentName(model: KnowledgeModel, instrument: Instrument): string {
  const { title, held } = instrument.data;
  const isTitle =
    held !== undefined ||
    citationsOf(model, instrument).some(({ manner, words }) => manner === 'title' && words.startsWith('《'));
  return isTitle ? `《${title}》` : title;
}
