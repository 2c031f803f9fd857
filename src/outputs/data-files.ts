import { exchangeFiles } from '../exports/exchange-files.ts';
import { catalogue } from '../exports/catalogue.ts';
import { exportFiles, toJson } from '../exports/export-files.ts';
import { exportNames } from '../exports/export-schemas.ts';
import { textsPath, yearsOfTexts } from '../exports/texts-by-year.ts';
import type { Output } from './output.ts';

/** `data/`: each collection as JSON and CSV with its JSON Schema, the files of other programs, and the catalogue of them. */
export const dataFiles: Output = function* ({ model: library }) {
  yield {
    path: 'data/index.json',
    make: ({ model, address, title, description }) =>
      toJson(catalogue(model, address, { title, description })),
  };
  for (const name of exportNames) {
    yield { path: `data/${name}.json`, make: ({ model, address }) => exportFiles(name, model, address).json };
    yield { path: `data/${name}.csv`, make: ({ model, address }) => exportFiles(name, model, address).csv };
    yield {
      path: `data/schema/${name}.json`,
      make: ({ model, address }) => exportFiles(name, model, address).schema,
    };
  }
  for (const year of yearsOfTexts(library)) {
    const own = textsPath(year);
    yield {
      path: own,
      make: ({ model, address }) =>
        exportFiles('paragraphs', model, address).years.find(({ path }) => path === own)?.content ?? '',
    };
  }
  for (const { path, make } of exchangeFiles) yield { path, make };
};
