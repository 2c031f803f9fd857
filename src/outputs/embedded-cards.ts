import { embedCard } from '../features/share/embed/embed-card.ts';
import { oEmbed } from '../features/share/embed/embed-code.ts';
import { embedPageHtml, retiredCardHtml } from '../features/share/embed/embed-page.ts';
import { socialImage } from '../features/share/social/social-image.ts';
import { trayCollections } from '../features/tray/refs.ts';
import { nameAddress } from '../permalinks/name-address.ts';
import { reachedPages } from '../permalinks/reached-pages.ts';
import { jsonFile } from './json-file.ts';
import type { Output } from './output.ts';

/** `embed/`: cards to be framed by other sites with their oEmbed answers, also under the addresses they had before. */
export const embeddedCards: Output = function* ({ model }) {
  for (const { collection, id, to, how } of reachedPages(model, trayCollections)) {
    const own = trayCollections.find((name) => how !== 'retired' && name === to.collection);
    const card = own && embedCard(own, to.id, model);
    yield {
      path: `embed/${collection}/${id}/index.html`,
      make: (site) => {
        const address = to.id === '' ? to.collection : `${to.collection}/${to.id}`;
        return card ? embedPageHtml(card, site) : retiredCardHtml(nameAddress(model, address), address, site);
      },
    };
    if (!card) continue;
    yield jsonFile(`embed/${collection}/${id}.json`, ({ title, address }) =>
      oEmbed(card, { title, address, thumbnail: socialImage(card.address, address) }),
    );
  }
};
