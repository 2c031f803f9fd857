import type { Catalogue } from '../catalogue.ts';
import { compact, type LinkedNode } from './node.ts';

/** The data exports as datasets of one catalogue. */
export function dataCatalogueNode(catalogue: Catalogue): LinkedNode {
  return {
    '@type': 'DataCatalog',
    '@id': catalogue.url,
    url: catalogue.url,
    name: catalogue.title,
    description: catalogue.description,
    inLanguage: 'zh-CN',
    copyrightNotice: catalogue.rights.texts,
    dataset: catalogue.collections.map(({ collection, title, description, files }) =>
      compact({
        '@type': 'Dataset',
        '@id': `${catalogue.url}#${collection}`,
        url: `${catalogue.url}#${collection}`,
        name: title,
        description,
        isAccessibleForFree: true,
        usageInfo: catalogue.url,
        distribution: files
          .filter(({ format }) => format !== 'json-schema')
          .map(({ url, mediaType, bytes }) => ({
            '@type': 'DataDownload',
            contentUrl: url,
            encodingFormat: mediaType,
            contentSize: `${bytes} B`,
          })),
      }),
    ),
  };
}
