import { Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { publicAddresses } from '../../../src/config/public-address.ts';
import { glossaryTurtle } from '../../../src/exports/skos.ts';
import { fixtureModel } from '../../fixture-library.ts';

const model = fixtureModel();
const origin = 'https://example.org/wenku/';
const skos = 'http://www.w3.org/2004/02/skos/core#';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const value = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';
const source = 'http://purl.org/dc/terms/source';

const turtle = glossaryTurtle(
  model,
  '示例文库',
  publicAddresses({ siteUrl: 'https://example.org', basePath: '/wenku/' }),
);
const store = new Store(new Parser({ format: 'text/turtle' }).parse(turtle));
const words = (subject: string, name: string): string[] =>
  store
    .getObjects(subject, `${skos}${name}`, null)
    .map((object) => object.value)
    .sort();
const address = (id: string): string => `${origin}glossary/${id}/`;

describe('the glossary as SKOS, read back', () => {
  it('has every term with its names, relations and note, and no other concept', () => {
    const { glossary } = model.content;
    expect(glossary.length).toBeGreaterThan(3);
    const concepts = store.getSubjects(type, `${skos}Concept`, null).map((subject) => subject.value);
    expect(concepts.sort()).toEqual(glossary.map(({ id }) => address(id)).sort());
    for (const { id, data } of glossary) {
      expect(words(address(id), 'prefLabel')).toEqual([data.term]);
      expect(words(address(id), 'altLabel')).toEqual([...data.aliases].sort());
      expect(words(address(id), 'scopeNote')).toEqual([data.explanation]);
      for (const name of ['broader', 'narrower', 'related'] as const)
        expect(words(address(id), name)).toEqual(data[name].map(address).sort());
      expect(words(address(id), 'inScheme')).toEqual([`${origin}glossary/`]);
    }
    expect(glossary.some(({ data }) => data.aliases.length > 0 && data.broader.length > 0)).toBe(true);
  });

  it('calls a definition what is one, an example what only uses the term, and names the paragraph of each', () => {
    let definitions = 0;
    for (const { id, data } of model.content.glossary) {
      for (const [name, evidence] of [
        ['definition', data.definitions],
        ['example', data.uses],
      ] as const) {
        const nodes = store.getObjects(address(id), `${skos}${name}`, null);
        const stated = nodes.map((node) => [
          store.getObjects(node, value, null)[0]?.value,
          store.getObjects(node, source, null)[0]?.value,
        ]);
        expect(stated).toEqual(
          model.locate(evidence).map(({ quote, url }) => [quote, `${origin}${url.slice(1)}`]),
        );
        definitions += Number(name === 'definition' && nodes.length > 0);
      }
    }
    expect(definitions).toBeGreaterThan(0);
  });

  it('says that its names are Chinese', () => {
    const labels = store.getObjects(null, `${skos}prefLabel`, null);
    expect(labels.every((label) => label.termType === 'Literal' && label.language === 'zh')).toBe(true);
  });
});
