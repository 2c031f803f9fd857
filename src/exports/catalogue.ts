import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { exportFiles } from './export-files.ts';
import { exportNames, type ExportName } from './export-schemas.ts';
import { exportTitle } from './export-titles.ts';
import type { PublicAddress } from '../config/public-address.ts';
import { exchangeForms, type ExchangeForm } from './exchange-files.ts';
import { rights } from './rights.ts';

export interface CatalogueFile {
  format: 'json' | 'csv' | 'ndjson' | 'json-schema';
  mediaType: string;
  url: string;
  /** Below the site's base. */
  path: string;
  /** Of full texts: the year of their documents, or `undated`. */
  year?: string;
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
      const { count, json, csv, schema, years } = exportFiles(name, model, address);
      const { title, summary } = exportTitle(name);
      const file = (
        format: CatalogueFile['format'],
        mediaType: string,
        path: string,
        content: string | Uint8Array,
      ): CatalogueFile => ({
        format,
        mediaType,
        url: address(`/${path}`),
        path,
        bytes: Buffer.byteLength(content),
      });
      return {
        collection: name,
        title,
        description: summary,
        count,
        files: [
          file('json', 'application/json', `data/${name}.json`, json),
          file('csv', 'text/csv', `data/${name}.csv`, csv),
          ...years.map(({ year, path, content }) => ({
            ...file('ndjson', 'application/gzip', path, content),
            year,
          })),
          file('json-schema', 'application/schema+json', `data/schema/${name}.json`, schema),
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
