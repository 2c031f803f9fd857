import { jsonFile } from './json-file.ts';
import type { Output } from './output.ts';

/** `compare/texts.json`: id and title of every text, fetched by the comparison when a reader chooses one. */
export const comparedTexts: Output = ({ model }) => [
  jsonFile('compare/texts.json', () =>
    model.content.documents.map(({ id, data }) => ({ id, title: data.title })),
  ),
];
