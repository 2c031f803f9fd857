import { termCard } from '../features/glossary/term-card.ts';
import { jsonFile } from './json-file.ts';
import type { Output } from './output.ts';

/** `glossary-cards/<id>.json`: a card's preview, fetched by a page only when a reader asks for it. */
export const termPreviews: Output = function* ({ model }) {
  for (const entry of model.content.glossary) {
    yield jsonFile(`glossary-cards/${entry.id}.json`, () => termCard(model, entry));
  }
};
