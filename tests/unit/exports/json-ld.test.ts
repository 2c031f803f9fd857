import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/exports/catalogue.ts';
import { dataCatalogueNode } from '../../../src/exports/json-ld/dataset-node.ts';
import { entryNode, type LinkedCollection } from '../../../src/exports/json-ld/entry-node.ts';
import { serialiseLinkedData, type LinkedNode } from '../../../src/exports/json-ld/node.ts';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import { fixtureModel, sampleModel } from '../../fixture-library.ts';
import { absolute, fromRoot, site } from './library.ts';

const collections: readonly LinkedCollection[] = [
  'documents',
  'glossary',
  'targets',
  'figures',
  'cases',
  'instruments',
  'sources',
];

const node = (collection: LinkedCollection, id: string): LinkedNode => {
  const made = entryNode(collection, id, sampleModel(), absolute);
  if (!made) throw new Error(`${collection}/${id} has no linked data`);
  return made;
};

describe('linked data', () => {
  it.each(collections)(
    '%s: every entry has a node with its address, and none has a field without a value',
    (collection) => {
      const model = fixtureModel();
      for (const { id } of model.content[collection]) {
        const made = entryNode(collection, id, model, fromRoot);
        expect(made).toMatchObject({ url: `/${collection}/${id}/`, '@id': `/${collection}/${id}/` });
        const walk = (value: unknown): void => {
          expect(value).not.toBeUndefined();
          expect(value).not.toBeNull();
          expect(value).not.toBe('');
          if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
        };
        walk(made);
      }
    },
  );

  it('an unknown entry has none', () => {
    expect(entryNode('glossary', 'no-such-term', sampleModel(), fromRoot)).toBeUndefined();
  });

  it('cannot end its element, and says the same when read', () => {
    const wild = { '@type': 'Thing', name: '</script><script>alert(1)</script>\u2028<!--' };
    const text = serialiseLinkedData(wild);
    expect(text).not.toMatch(/[<\u2028]/);
    expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', ...wild });
  });
});

describe('a document', () => {
  it('is legislation, an article or news, with what its page states', () => {
    expect(node('documents', 'childcare-opinion')).toMatchObject({
      '@type': 'Legislation',
      name: '关于发展社区托育服务的意见',
      legislationDate: '2024-03-01',
      legislationPassedBy: [{ '@type': 'Organization', name: '示例省人民政府' }].at(0),
      datePublished: '2024-03-15',
    });
    expect(node('documents', 'childcare-at-the-door')['@type']).toBe('NewsArticle');
  });

  it('has no date, author or headline that the page does not state', () => {
    const { content } = sampleModel();
    for (const { data } of content.documents) {
      delete data.dated;
      delete data.published;
      delete data.publishedIn;
      data.titleFrom = 'opening-words';
      data.issuers = [];
    }
    const model = buildModel({ content, broken: new Set() });
    for (const { id } of content.documents) {
      const keys = Object.keys(entryNode('documents', id, model, fromRoot) ?? {});
      expect(keys.filter((key) => /date|author|headline|Passed|Organization|isPartOf/.test(key))).toEqual([]);
    }
  });
});

describe('an entry', () => {
  it('a term belongs to the set and carries its definition as a quotation', () => {
    expect(node('glossary', 'she-qu-tuo-yu-dian')).toMatchObject({
      '@type': 'DefinedTerm',
      name: '社区托育点',
      alternateName: '家门口托育',
      inDefinedTermSet: 'https://example.org/wenku/glossary/',
      subjectOf: {
        '@type': 'Quotation',
        text: '社区托育点是指设在居民小区内、面向3岁以下婴幼儿的照护场所。',
        url: 'https://example.org/wenku/documents/childcare-opinion/#s1-p1',
      },
    });
  });

  it('a figure is an observation of its value, unit and time', () => {
    expect(node('figures', 'places-jiaxing')).toMatchObject({
      '@type': 'Observation',
      value: 1200,
      unitText: '个',
      observationDate: '2025',
      variableMeasured: '托位数',
    });
  });

  it.each([
    ['=', { value: 4.5 }],
    ['≈', { value: 4.5 }],
    ['≥', { minValue: 4.5 }],
    ['>', { minValue: 4.5 }],
    ['≤', { maxValue: 4.5 }],
    ['<', { maxValue: 4.5 }],
  ] as const)('a target with %s gives its number as %j', (comparator, expected) => {
    const { content } = sampleModel();
    for (const { data } of content.targets) if (data.kind === 'quantitative') data.comparator = comparator;
    const model = buildModel({ content, broken: new Set() });
    const about = entryNode('targets', 'places-per-thousand', model, fromRoot)?.['about'] as object;
    expect(about).toMatchObject(expected);
    expect(Object.keys(about).filter((key) => key.endsWith('alue'))).toHaveLength(1);
  });

  it('a case is a claim with a place, an instrument tells what holds its text', () => {
    expect(node('cases', 'jiaxing-one-and-many')).toMatchObject({
      '@type': 'Claim',
      contentLocation: { address: { addressRegion: '浙江省', addressLocality: '嘉兴市' } },
    });
    expect(node('instruments', 'childcare-opinion-2024')).toMatchObject({
      '@type': 'Legislation',
      workExample: 'https://example.org/wenku/documents/childcare-opinion/',
    });
    expect(node('instruments', 'childcare-regulation')).toMatchObject({
      legislationIdentifier: '示政发〔2019〕6号',
    });
    expect(node('sources', 'sample-page')).toMatchObject({
      '@type': 'ArchiveComponent',
      datePublished: '2024-03-15',
    });
  });
});

it('the data page is a catalogue of datasets with their downloads', () => {
  const made = dataCatalogueNode(catalogue(sampleModel(), absolute, site));
  expect(made['@type']).toBe('DataCatalog');
  const datasets = made['dataset'] as { '@type': string; distribution: { contentUrl: string }[] }[];
  expect(new Set(datasets.map((item) => item['@type']))).toEqual(new Set(['Dataset']));
  expect(datasets[0]?.distribution.map(({ contentUrl }) => contentUrl)).toEqual([
    'https://example.org/wenku/data/documents.json',
    'https://example.org/wenku/data/documents.csv',
  ]);
});
