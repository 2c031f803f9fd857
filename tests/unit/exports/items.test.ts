import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/exports/catalogue.ts';
import { exportFiles } from '../../../src/exports/export-files.ts';
import { exportItems } from '../../../src/exports/export-items.ts';
import { exportNames } from '../../../src/exports/export-schemas.ts';
import { evidenceOf, type Entry } from '../../../src/model/knowledge-model.ts';
import { entryCollections } from '../../../src/entries/collection-names.ts';
import { fixtureModel, sampleModel } from '../../fixture-library.ts';
import { absolute, fromRoot, site } from './library.ts';
import { itemsOf } from './read-back.ts';

const bare = (text: string): string => text.replace(/\s+/gu, '');
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

describe.each([
  ['the invented part', sampleModel],
  ['the library', fixtureModel],
])('the items of %s', (_name, load) => {
  const model = load();

  it.each(entryCollections)('%s are the entries of the model, field by field', (collection) => {
    const items = exportItems(collection, model, fromRoot) as unknown as Record<string, unknown>[];
    const entries = model.content[collection] as Entry[];
    expect(items.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    items.forEach((item, index) => {
      const { data, id } = entries[index] as Entry;
      const { evidence, definitions, uses, period, id: _id, url, ...fields } = item;
      const { evidence: _e, definitions: _d, uses: _u, period: _p, ...own } = data as Record<string, unknown>;
      expect(fields).toEqual(own);
      expect(url).toBe(`/${collection}/${id}/`);
      expect((period as { ends: string } | undefined)?.ends).toBe((_p as { ends: string } | undefined)?.ends);
      const quotes = ((evidence ?? [definitions, uses].flat()) as { quote: string }[]).map(
        ({ quote }) => quote,
      );
      expect(quotes).toEqual(evidenceOf(entries[index] as Entry).map(({ quote }) => quote));
    });
  });

  it.each(entryCollections)('%s give the paragraph in which each quote begins', (collection) => {
    for (const item of exportItems(collection, model, fromRoot) as unknown as Record<string, unknown>[]) {
      const evidence = (item['evidence'] ?? [item['definitions'], item['uses']].flat()) as {
        document: string;
        paragraph: string;
        quote: string;
        url: string;
      }[];
      for (const { document, paragraph, quote, url } of evidence) {
        expect(url).toBe(`/documents/${document}/#${paragraph}`);
        const parts = model.documents.get(document)?.text.parts ?? [];
        const from = parts.findIndex(({ id }) => id === paragraph);
        const onwards = bare(
          parts
            .slice(from)
            .map(({ text }) => text)
            .join(''),
        );
        const at = onwards.indexOf(bare(quote));
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(bare(parts[from]?.text ?? '').length);
      }
    }
  });

  it('paragraphs are the whole text of each document, in its order', () => {
    const rows = exportItems('paragraphs', model, fromRoot);
    expect(exportItems('documents', model, fromRoot).map(({ id }) => id)).toEqual([
      ...model.documents.keys(),
    ]);
    for (const [id, { text }] of model.documents) {
      const own = rows.filter(({ document }) => document === id);
      expect(own.map(({ paragraph }) => paragraph)).toEqual(text.parts.map((part) => part.id));
      expect(bare(own.map((item) => item.text).join(''))).toBe(text.bare);
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('the files of the years hold every paragraph once, and paragraphs.json says where', () => {
    const { json, years } = exportFiles('paragraphs', model, fromRoot);
    const texts = years.map((year) => itemsOf({ json, years: [year] }));
    const all = exportItems('paragraphs', model, fromRoot);
    expect(texts.flat().toSorted(byId)).toEqual(JSON.parse(JSON.stringify(all.toSorted(byId))));
    expect(JSON.parse(json)).toEqual({
      collection: 'paragraphs',
      count: all.length,
      files: years.map(({ year, path, content }, index) => ({
        year,
        url: `/${path}`,
        count: texts[index]?.length,
        bytes: content.length,
      })),
    });
    for (const [index, { year }] of years.entries()) {
      for (const { document } of texts[index] ?? []) {
        const { data, source } = model.documents.get(String(document)) ?? {};
        const stated = data?.dated ?? data?.published ?? source?.data.published ?? 'undated';
        expect(stated.startsWith(year)).toBe(true);
      }
    }
  });

  it('corrections are those of the ledgers', () => {
    const ledger = model.content.editions.reduce(
      (sum, { data }) =>
        sum + data.corrections.length + data.rules.reduce((count, { places }) => count + places.length, 0),
      0,
    );
    const items = exportItems('corrections', model, fromRoot);
    expect(items.length).toBeGreaterThanOrEqual(ledger);
    for (const { document, paragraph, before, now, after } of items) {
      const part = model.documents.get(document)?.text.parts.find(({ id }) => id === paragraph);
      expect(part?.text).toContain(before + now + after);
    }
  });

  it('ids are addresses, once each', () => {
    for (const name of exportNames) {
      const items = exportItems(name, model, fromRoot);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }
  });

  it('are the same bytes from the same content', () => {
    const again = load();
    for (const name of exportNames) {
      const { json, csv, schema } = exportFiles(name, model, fromRoot);
      expect(exportFiles(name, again, fromRoot)).toMatchObject({ json, csv, schema });
    }
    expect(catalogue(again, fromRoot, site)).toEqual(catalogue(model, fromRoot, site));
  });
});

describe('addresses', () => {
  it('are absolute under the base path where the site has an address', () => {
    const [target] = exportItems('targets', sampleModel(), absolute);
    expect(target?.url).toBe('https://example.org/wenku/targets/full-coverage/');
    expect(target?.evidence[0]).toMatchObject({
      url: 'https://example.org/wenku/documents/childcare-opinion/#s1-p1',
    });
  });

  it('lead from the root of the host where it has none', () => {
    expect(exportItems('sources', sampleModel(), fromRoot)[0]?.url).toBe('/sources/sample-page/');
  });
});

it('the catalogue counts and measures what is offered', () => {
  const model = sampleModel();
  const data = catalogue(model, absolute, site);
  expect(data.collections.map(({ collection }) => collection)).toEqual([...exportNames]);
  for (const { collection, count, files } of data.collections) {
    const made = exportFiles(collection, model, absolute);
    expect(count).toBe(itemsOf(made).length);
    expect(files.map(({ bytes }) => bytes)).toEqual(
      [made.json, made.csv, ...made.years.map(({ content }) => content), made.schema].map((text) =>
        Buffer.byteLength(text),
      ),
    );
    expect(files.map(({ url }) => url)).toEqual([
      `https://example.org/wenku/data/${collection}.json`,
      `https://example.org/wenku/data/${collection}.csv`,
      ...made.years.map(({ path }) => `https://example.org/wenku/${path}`),
      `https://example.org/wenku/data/schema/${collection}.json`,
    ]);
  }
  expect(JSON.stringify(data)).not.toMatch(/\d{4}-\d\d-\d\dT/);
});
