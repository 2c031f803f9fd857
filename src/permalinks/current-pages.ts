import type { TextPart } from '../text/document-parts.ts';
import { renameId } from '../text/parts/published-ids.ts';
import { entryTitle } from '../model/entry-words.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import { entryCollections } from '../entries/collection-names.ts';
import { openingWords, titleWords } from './opening-words.ts';

/** A part of a page as it stands today. */
export interface CountedPart {
  /** The id that counting gives it. */
  counted: string;
  words: string;
}

/** A page as it stands today. */
export interface CurrentPage {
  /** documents/a */
  address: string;
  words: string;
  parts: readonly CountedPart[];
}

/** Ids that a part's element and the group it opens have in the page. */
function anchorsOf({ id, kind, opens }: TextPart): string[] {
  // The lines above the headline and the headline itself have no address of their own.
  if (kind === 'over' || kind === 'title') return [];
  return opens === '' ? [id] : [opens, id];
}

function partsOf(document: DocumentRecord): CountedPart[] {
  const inverse = new Map(Array.from(document.partIds ?? [], ([counted, published]) => [published, counted]));
  return document.text.parts.flatMap((part) =>
    anchorsOf(part).map((id) => ({ counted: renameId(inverse, id), words: openingWords(part.text) })),
  );
}

/** Every page that is made from an entry, with the addresses inside it. */
export function currentPages(model: KnowledgeModel): CurrentPage[] {
  return [
    ...[...model.documents.values()].map((document) => ({
      address: `documents/${document.id}`,
      words: titleWords(document.data.title),
      parts: partsOf(document),
    })),
    ...entryCollections.flatMap((collection) =>
      model.content[collection].map((entry) => ({
        address: `${collection}/${entry.id}`,
        words: titleWords(entryTitle(entry)),
        parts: [],
      })),
    ),
    ...(['sources', 'paths'] as const).flatMap((collection) =>
      model.content[collection].map(({ id, data }) => ({
        address: `${collection}/${id}`,
        words: titleWords(data.title),
        parts: [],
      })),
    ),
  ];
}
