import { cardFiles } from '../features/study/cards/card-files.ts';
import { jsonFile } from './json-file.ts';
import type { Output } from './output.ts';

/** `study-cards/`: the cards of the self-test: what can be chosen, and each choice in files of bounded size. */
export const studyCards: Output = function* ({ model }) {
  for (const [name, file] of cardFiles(model)) yield jsonFile(`study-cards/${name}`, () => file);
};
