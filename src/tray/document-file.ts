import { nameUuid } from '../exports/name-uuid.ts';
import { entryUrl } from '../model/entry-url.ts';
import type { DocumentRecord } from '../model/knowledge-model.ts';
import { partName } from '../model/part-name.ts';
import { siteTitle } from '../site-identity.ts';
import type { DocumentFile } from './item-files.ts';
import { placeCitations } from './place-citation.ts';

/** Identity of an entry or document: the same for the same first address, whatever its words become. */
export function uidOf(collection: Parameters<typeof entryUrl>[0], id: string): string {
  return nameUuid(`${siteTitle} ${entryUrl(collection, id)}`);
}

/** Every place of a document that a tray can hold; words of the editors at a gap stand in 〔〕. */
export function documentFile(document: DocumentRecord): DocumentFile {
  const { parts } = document.text;
  const { title, cite } = placeCitations(document);
  return {
    title,
    uid: uidOf('documents', document.id),
    parts: parts.map(({ id, raw, depth }) => {
      const name = partName(parts, id);
      return { id, text: raw.replace(/⟦([^⟧]*)⟧/g, '〔$1〕'), name, citation: cite(name), depth };
    }),
  };
}
