import { documentCitations, type PublicSite } from '../../citations/citation-file.ts';
import type { DocumentRecord, KnowledgeModel } from '../../model/knowledge-model.ts';
import { partName } from '../../text/parts/part-name.ts';
import type { DocumentFile } from './item-files.ts';
import { itemUid } from './item-uid.ts';

/** Every place of a document, to be cited and held in a tray; words of the editors at a gap stand in 〔〕. */
export function documentFile(
  document: DocumentRecord,
  model: KnowledgeModel,
  site: PublicSite,
): DocumentFile {
  const { parts } = document.text;
  const { permalinks } = model;
  const citations = documentCitations(document, model, site);
  const address = `documents/${document.id}`;
  const uid = itemUid(permalinks, address);
  return {
    ...citations,
    uid,
    parts: parts.map(({ id, raw, depth, opens }) => {
      const name = citations.places?.[id] === undefined ? partName(parts, id) : '';
      const own = itemUid(permalinks, `${address}#${id}`);
      return {
        id,
        text: raw.replace(/⟦([^⟧]*)⟧/g, '〔$1〕'),
        ...(opens !== '' && { opens }),
        depth,
        ...(name !== '' && { name }),
        ...(own !== `${uid}#${id}` && { uid: own }),
      };
    }),
  };
}
