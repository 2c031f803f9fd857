import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { exportFiles } from './export-files.ts';
import { exportNames, type ExportName } from './export-schemas.ts';
import { exportTitle } from './export-titles.ts';
import type { PublicAddress } from '../config/public-address.ts';
import { exchangeForms, type ExchangeForm } from './exchange-files.ts';
import { rights } from './rights.ts';

export interface CatalogueFile {
  format: 'json' | 'csv' | 'json-schema';
  mediaType: string;
  url: string;
  bytes: number;
}

export interface CatalogueEntry {
  collection: ExportName;
  title: string;
  description: string;
  count: number;
  files: CatalogueFile[];
}

export interface Catalogue {
  title: string;
  description: string;
  url: string;
  rights: typeof rights;
  collections: CatalogueEntry[];
  /** The same content in the forms that other programs exchange. */
  exchange: (ExchangeForm & { url: string })[];
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** What the data exports are: counts, formats, sizes and rights. It holds no time, so that equal content gives equal bytes. */
export function catalogue(
  model: KnowledgeModel,
  address: PublicAddress,
  site: { title: string; description: string },
): Catalogue {
  return {
    title: `${site.title}·开放数据`,
    description: site.description,
    url: address('/data/'),
    rights,
    collections: exportNames.map((name): CatalogueEntry => {
      const { count, json, csv, schema } = exportFiles(name, model, address);
      const { title, summary } = exportTitle(name);
      return {
        collection: name,
        title,
        description: summary,
        count,
        files: [
          {
            format: 'json',
            mediaType: 'application/json',
            url: address(`/data/${name}.json`),
            bytes: bytes(json),
          },
          { format: 'csv', mediaType: 'text/csv', url: address(`/data/${name}.csv`), bytes: bytes(csv) },
          {
            format: 'json-schema',
            mediaType: 'application/schema+json',
            url: address(`/data/schema/${name}.json`),
            bytes: bytes(schema),
          },
        ],
      };
    }),
    exchange: exchangeForms.map((form) => {
      // The place of a document's id stays as it is written.
      const [before = '', ...after] = form.path.split('{id}');
      return { ...form, url: [address(`/${before}`), ...after].join('{id}') };
    }),
  };
}
