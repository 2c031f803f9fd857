import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import { collectionNames, type CollectionName } from '../entries/collection-names.ts';
import type { Problem } from '../text/problem.ts';

const pagesFolder = new URL('../pages/', import.meta.url);

/** Names below a collection's address that are pages of the site itself, such as "compare" of cases. */
export function reservedIds(collection: string): ReadonlySet<string> {
  const folder = fileURLToPath(new URL(`${collection}/`, pagesFolder));
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return new Set([
    'index',
    ...files.map((name) => name.replace(/\..*$/, '')).filter((name) => !/\[/.test(name)),
  ]);
}

/** No entry is named as a page of the site below the same address: that page would take its place. */
export function checkReservedIds(model: KnowledgeModel): Problem[] {
  return (Object.keys(collectionNames) as CollectionName[]).flatMap((collection) => {
    const reserved = reservedIds(collection);
    return (model.content[collection] as LoadedEntry[])
      .filter(({ id }) => reserved.has(id))
      .map(({ id, path }): Problem => {
        const message = `编号“${id}”是网站自用的网址 /${collection}/${id}/，本条会没有自己的页面。请把文件改名。`;
        return { path, line: 1, column: 1, rule: 'reserved-id', message };
      });
  });
}
