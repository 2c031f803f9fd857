import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { withBase } from '../config/with-base.ts';
import { pictureAddress } from '../editions/pictures.ts';
import { placedPictures } from '../editions/placed-pictures.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';

function holds(node: ElementContent, id: string): boolean {
  return (
    node.type === 'element' &&
    (node.properties['id'] === id || node.children.some((child) => holds(child, id)))
  );
}

/** Sets the pictures of the source where they stood: below the block that holds the last line above them. */
export function placePictures(
  nodes: readonly ElementContent[],
  document: DocumentRecord,
  model: KnowledgeModel,
): ElementContent[] {
  const pictures = placedPictures(model, document);
  if (pictures.length === 0) return [...nodes];
  const figures = new Map<number, ElementContent[]>();
  for (const { picture, below } of pictures) {
    const place = below === undefined ? -1 : nodes.findIndex((node) => holds(node, below));
    const { alt, width, height } = picture;
    const src = withBase(pictureAddress(document.source?.id ?? '', picture.file));
    const figure = h('figure', { class: 'picture' }, h('img', { src, alt, width, height, loading: 'lazy' }));
    figures.set(place, [...(figures.get(place) ?? []), figure]);
  }
  return [
    ...(figures.get(-1) ?? []),
    ...nodes.flatMap((node, index) => [node, ...(figures.get(index) ?? [])]),
  ];
}
