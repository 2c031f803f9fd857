import type { Loader } from 'astro/loaders';
import { renderDocument } from './render-document.ts';
import type { CollectionName } from '../entries/collection-names.ts';
import { contentDir } from '../config/settings.ts';
import { documentKey } from '../model/page-keys.ts';
import { loadSiteModel } from '../model/site-model.ts';

/**
 * Astro content loader over the model: the collections of the site hold exactly what the checks saw. Documents come
 * rendered, with their headings.
 */
export function modelLoader(collection: CollectionName): Loader {
  return {
    name: `model-${collection}`,
    load: async ({ store, watcher, logger }) => {
      const fill = async (): Promise<void> => {
        const model = loadSiteModel();
        const entries = model.content[collection];
        const ids = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const entry of entries) {
          const document = collection === 'documents' ? model.documents.get(entry.id) : undefined;
          const digest =
            process.env['NODE_ENV'] === 'development' || !document ? undefined : documentKey(model, document);
          // Astro keeps what it was given by the build before.
          if (digest !== undefined && store.get(entry.id)?.digest === digest) continue;
          const rendered = document && renderDocument(document, model);
          store.set({
            id: entry.id,
            data: { ...entry.data },
            ...(digest !== undefined && { digest }),
            ...(rendered && {
              rendered: { html: rendered.html, metadata: { headings: rendered.headings } },
            }),
          });
        }
      };
      await fill();
      watcher?.add(contentDir);
      watcher?.on('change', (changed) => {
        if (!changed.startsWith(contentDir)) return;
        fill().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}
