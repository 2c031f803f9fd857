import { DataFactory, Writer } from 'n3';
import { entryUrl } from '../addresses/entry-url.ts';
import type { PublicAddress } from '../config/public-address.ts';
import { collectionNames } from '../entries/collection-names.ts';
import type { Evidence } from '../entries/primitives.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';

const { literal, namedNode } = DataFactory;
const vocabularies = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
};
const skos = (name: string) => namedNode(`${vocabularies.skos}${name}`);
const dct = (name: string) => namedNode(`${vocabularies.dct}${name}`);
const rdf = (name: string) => namedNode(`${vocabularies.rdf}${name}`);
const chinese = (text: string) => literal(text, 'zh');

/**
 * The glossary as a SKOS scheme in Turtle: names, relations, the sentences of the texts that define a term or use it,
 * each with the paragraph that it stands in, and the editors' explanation as a note. Where the site's public address is
 * unknown, terms are named from the root of the host, and whoever reads the file names that.
 */
export function glossaryTurtle(model: KnowledgeModel, title: string, address: PublicAddress): string {
  const writer = new Writer({ prefixes: vocabularies });
  const termNode = (id: string) => namedNode(address(entryUrl('glossary', id)));
  const scheme = namedNode(address('/glossary/'));
  const sentences = (evidence: readonly Evidence[]) =>
    model.locate(evidence).map(({ quote, url }) =>
      writer.blank([
        { predicate: rdf('value'), object: chinese(quote) },
        { predicate: dct('source'), object: namedNode(address(url)) },
      ]),
    );
  writer.addQuad(scheme, rdf('type'), skos('ConceptScheme'));
  writer.addQuad(scheme, dct('title'), chinese(`${title}·${collectionNames.glossary}`));
  for (const { id, data } of model.content.glossary) {
    const stated = {
      prefLabel: [chinese(data.term)],
      altLabel: data.aliases.map(chinese),
      broader: data.broader.map(termNode),
      narrower: data.narrower.map(termNode),
      related: data.related.map(termNode),
      definition: sentences(data.definitions),
      example: sentences(data.uses),
      scopeNote: [chinese(data.explanation)],
    };
    writer.addQuad(termNode(id), rdf('type'), skos('Concept'));
    writer.addQuad(termNode(id), skos('inScheme'), scheme);
    for (const [name, objects] of Object.entries(stated))
      for (const object of objects) writer.addQuad(termNode(id), skos(name), object);
    for (const topic of data.topics) writer.addQuad(termNode(id), dct('subject'), chinese(topic));
  }
  let turtle = '';
  // Without a stream to write to, the text is there at once.
  writer.end((_error, text: string) => {
    turtle = text;
  });
  return turtle;
}
