import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { withBase } from '../config/with-base.ts';
import { linesOfParts } from '../editions/source-listing.ts';
import { pictureAddress } from '../editions/pictures.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';

function idsIn(node: ElementContent): string[] {
  if (node.type !== 'element') return [];
  return [String(node.properties['id'] ?? ''), ...node.children.flatMap(idsIn)];
}

/** Sets the pictures of the source where they stood: below the block that holds the last line above them. */
export function placePictures(
  nodes: readonly ElementContent[],
  document: DocumentRecord,
  model: KnowledgeModel,
): ElementContent[] {
  const { source } = document;
  const pictures = source?.data.pictures ?? [];
  if (!source || pictures.length === 0) return [...nodes];
  const lines = linesOfParts(model, document);
  const all = [...lines.values()].flat();
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const linesOf = nodes.map((node) => idsIn(node).flatMap((id) => lines.get(id) ?? []));
  const below = new Map<number, ElementContent[]>();
  for (const picture of pictures) {
    // A page may hold several texts; what stands over the first line belongs to the text that opens the page.
    if (picture.after > last || (picture.after < first && !(first === 1 || picture.after === first - 1)))
      continue;
    const place = linesOf.findLastIndex((own) => own.some((line) => line <= picture.after));
    const { alt, width, height } = picture;
    const src = withBase(pictureAddress(source.id, picture.file));
    const figure = h('figure', { class: 'picture' }, h('img', { src, alt, width, height, loading: 'lazy' }));
    below.set(place, [...(below.get(place) ?? []), figure]);
  }
  return [...(below.get(-1) ?? []), ...nodes.flatMap((node, index) => [node, ...(below.get(index) ?? [])])];
}
