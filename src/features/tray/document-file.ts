import type { DocumentRecord, KnowledgeModel } from '../../model/knowledge-model.ts';
import { partName } from '../../text/parts/part-name.ts';
import type { DocumentFile } from './item-files.ts';
import { itemUid } from './item-uid.ts';
import { placeCitations } from './place-citation.ts';

/** Every place of a document that a tray can hold; words of the editors at a gap stand in 〔〕. */
export function documentFile(
  document: DocumentRecord,
  { permalinks }: Pick<KnowledgeModel, 'permalinks'>,
): DocumentFile {
  const { parts } = document.text;
  const { title, cite, marks } = placeCitations(document);
  const address = `documents/${document.id}`;
  const uid = itemUid(permalinks, address);
  return {
    title,
    uid,
    parts: parts.map(({ id, raw, depth, opens }) => {
      const name = partName(parts, id);
      const groupName = partName(parts, opens);
      const mark = marks[id];
      const own = itemUid(permalinks, `${address}#${id}`);
      return {
        id,
        text: raw.replace(/⟦([^⟧]*)⟧/g, '〔$1〕'),
        name,
        citation: cite(name),
        ...(opens !== '' && { group: { id: opens, name: groupName, citation: cite(groupName) } }),
        depth,
        ...(mark !== undefined && { mark }),
        ...(own !== `${uid}#${id}` && { uid: own }),
      };
    }),
  };
}
