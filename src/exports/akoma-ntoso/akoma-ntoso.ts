import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { entryUrl } from '../../addresses/entry-url.ts';
import { citationsIn } from '../../model/analyses/document-citations.ts';
import type { DocumentRecord, KnowledgeModel } from '../../model/knowledge-model.ts';
import type { TextPart } from '../../text/document-parts.ts';
import { hierarchyOf } from './hierarchy.ts';
import { inlineOf, type Links } from './inline.ts';
import { metadata, type AknLibrary } from './metadata.ts';
import { partTree } from './part-tree.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** A line of the frame, the title marked as such. */
function frameLine(part: TextPart, links: Links): Element {
  const words = inlineOf(part, links);
  return part.kind === 'title'
    ? x('p', [x('docTitle', { eId: part.id }, words)])
    : x('p', { eId: part.id }, words);
}

/**
 * A document in Akoma Ntoso 3.0, the exchange format of laws: a policy as `act`, all else as `doc`. Every part has the
 * id that it has on the site. https://docs.oasis-open.org/legaldocml/akn-core/v1.0/
 */
export function akomaNtoso(document: DocumentRecord, model: KnowledgeModel, library: AknLibrary): string {
  const { parts } = document.text;
  const cited = citationsIn(model, document);
  const links = new Map<string, { start: number; end: number; href: string }[]>();
  for (const { part, instrument, start, end } of cited) {
    const href = library.address(entryUrl('instruments', instrument.id));
    links.set(part.id, [...(links.get(part.id) ?? []), { start, end, href }]);
  }
  const frame = (kinds: readonly TextPart['kind'][]): Element[] =>
    parts.filter(({ kind }) => kinds.includes(kind)).map((part) => frameLine(part, links));
  const section = (name: string, lines: readonly Element[]): Element[] =>
    lines.length === 0 ? [] : [x(name, [...lines])];
  const isAct = document.data.kind === 'policy';
  const status = document.data.completeness === 'excerpt' ? { status: 'incomplete' } : {};
  const made = x('akomaNtoso', { xmlns: namespace }, [
    x(isAct ? 'act' : 'doc', { name: document.data.kind, contains: 'singleVersion' }, [
      metadata(document, model, cited, library),
      ...section('preface', frame(['over', 'title', 'under'])),
      x(
        isAct ? 'body' : 'mainBody',
        status,
        partTree(parts).map((node) => hierarchyOf(node, links)),
      ),
      ...section('conclusions', frame(['after'])),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(made)}\n`;
}
