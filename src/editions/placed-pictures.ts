import type { SourceData } from '../entries/sources.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import { linesOfParts } from './source-listing.ts';

/** A picture of a source with its place in a text. */
export interface PlacedPicture {
  picture: SourceData['pictures'][number];
  /** The part of the body below which it stands; undefined above the first. */
  below: string | undefined;
}

/** The pictures of a document, each below the part that holds the last line above it. */
export function placedPictures(model: KnowledgeModel, document: DocumentRecord): PlacedPicture[] {
  const pictures = document.source?.data.pictures ?? [];
  if (pictures.length === 0) return [];
  const lines = linesOfParts(model, document);
  const all = [...lines.values()].flat();
  const [first, last] = [Math.min(...all), Math.max(...all)];
  // A page may hold several texts; what stands over the first line belongs to the text that opens the page.
  const isOfText = ({ after }: PlacedPicture['picture']): boolean =>
    after <= last && (after >= first || first === 1 || after === first - 1);
  return pictures.filter(isOfText).map((picture) => {
    const part = document.text.parts.findLast(
      ({ id, kind }) =>
        (kind === 'heading' || kind === 'paragraph') &&
        (lines.get(id) ?? []).some((line) => line <= picture.after),
    );
    return { picture, below: part?.id };
  });
}
