import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { cardCitations, documentCitations } from '../../../src/citations/citation-file.ts';
import type { Citation, Work } from '../../../src/citations/citation.ts';
import { cite } from '../../../src/citations/cite.ts';
import { cslItems, formatCsl } from '../../../src/citations/format-csl.ts';
import { formatRis } from '../../../src/citations/format-ris.ts';
import { citationFormats } from '../../../src/citations/formats.ts';
import { publicAddresses } from '../../../src/config/public-address.ts';
import { entryCollections } from '../../../src/entries/collection-names.ts';
import { allDocuments } from '../../../src/exports/citation-lists.ts';
import { citationMeta } from '../../../src/exports/citation-meta.ts';
import type { Entry } from '../../../src/model/knowledge-model.ts';
import { fixtureModel } from '../../fixture-library.ts';

const model = fixtureModel();
const site = { library: '文库', site: 'https://example.org/' };
const whole = { here: '', today: '2026-11-22', parts: [], words: [], fragment: '' };

const everyCitation: Citation[] = [
  ...Array.from(model.documents.values(), (document) => documentCitations(document, model, site)),
  ...entryCollections.flatMap((name) =>
    (model.content[name] as Entry[]).map((entry) => cardCitations(model, entry, site)),
  ),
].map((file) => cite(file, whole));

const numbered: Work = {
  address: 'documents/opinion',
  isOfficial: true,
  title: '关于{育幼}的意见 & <办法>',
  isTitled: true,
  authors: [],
  issuers: ['某部', '某委'],
  number: '某发〔2024〕1号',
  dated: '2024-12',
};
const opinion: Citation = {
  library: '文库',
  passages: [
    {
      work: numbered,
      place: '第三条',
      words: ['不入题录'],
      url: 'https://example.org/documents/opinion/#a3',
    },
  ],
  accessed: '2026-11-22',
};

type Name = string | { family?: string; literal?: string };
/** Names as the reader keeps them: a name in one piece, one reporter without a list. */
const namesOf = (item: Record<string, unknown>): string[] =>
  [(item['author'] ?? item['reporter'] ?? []) as Name | Name[]]
    .flat()
    .map((name) => (typeof name === 'string' ? name : (name.literal ?? name.family ?? '')));
const yearOf = (item: Record<string, unknown>): unknown =>
  (item['issued'] as { 'date-parts': number[][] } | undefined)?.['date-parts'][0]?.[0];

describe('CSL-JSON and RIS, read back by citation-js', () => {
  it('hold every document and entry with the same title, names, year and address', () => {
    expect(everyCitation.length).toBeGreaterThan(model.documents.size + 10);
    for (const citation of everyCitation) {
      const items = cslItems(citation);
      const csl = new Cite(formatCsl(citation)).data;
      const ris = new Cite(formatRis(citation)).data;
      expect(csl).toHaveLength(items.length);
      expect(ris).toHaveLength(items.length);
      for (const [index, item] of items.entries()) {
        for (const read of [csl[index], ris[index]]) {
          if (!read) throw new Error('not read');
          expect(read).toMatchObject({ title: item.title, URL: item.URL, id: item.id, source: '文库' });
          expect(namesOf(read)).toEqual((item.author ?? []).map(({ literal }) => literal));
          expect(yearOf(read)).toBe(item.issued?.['date-parts'][0]?.[0]);
        }
        expect(csl[index]).toMatchObject({ type: item.type, ...(item.issued && { issued: item.issued }) });
      }
    }
  });

  it('say what is known of a numbered policy, and no more', () => {
    expect(cslItems(opinion)).toEqual([
      {
        id: 'documents/opinion#a3',
        type: 'legislation',
        title: '关于{育幼}的意见 & <办法>',
        author: [{ literal: '某部' }, { literal: '某委' }],
        issued: { 'date-parts': [[2024, 12]] },
        number: '某发〔2024〕1号',
        note: '第三条',
        URL: 'https://example.org/documents/opinion/#a3',
        accessed: { 'date-parts': [[2026, 11, 22]] },
        source: '文库',
        language: 'zh-CN',
      },
    ]);
    expect(new Cite(formatRis(opinion)).data[0]).toMatchObject({
      number: '某发〔2024〕1号',
      note: '第三条',
      accessed: { 'date-parts': [[2026, 11, 22]] },
    });
    const { number: _number, dated: _dated, ...bare } = numbered;
    const nothing = { library: '文库', passages: [{ work: { ...bare, issuers: [] }, place: '', words: [] }] };
    expect(Object.keys(cslItems(nothing)[0] ?? {})).toEqual(['id', 'type', 'title', 'source', 'language']);
    expect(formatRis(nothing)).not.toMatch(/^(?:AU|PY|DA|SN|N1|UR|Y2) {2}-/mu);
  });

  it('put no second field into one line of RIS', () => {
    const work = { ...numbered, title: '上\r\nTY  - JOUR\nER  - 下' };
    expect(new Cite(formatRis({ ...opinion, passages: [{ work, place: '', words: [] }] })).data).toHaveLength(
      1,
    );
  });

  it('as one file for the whole library name each document once, and no address where none is known', () => {
    const list = allDocuments(model, '文库', publicAddresses({ siteUrl: undefined, basePath: '/wenku/' }));
    const read = new Cite(formatRis(list)).data;
    expect(read.map(({ id }) => id)).toEqual([...model.documents.keys()].map((id) => `documents/${id}`));
    expect(read.every(({ URL: url }) => url === undefined)).toBe(true);
    const online = allDocuments(
      model,
      '文库',
      publicAddresses({ siteUrl: 'https://example.org', basePath: '/w/' }),
    );
    expect(cslItems(online)[0]?.URL).toMatch(/^https:\/\/example\.org\/w\/documents\/[a-z0-9-]+\/$/);
  });
});

describe('the number of a policy', () => {
  it('stands after the title, in words, GB/T 7714 and BibTeX', () => {
    expect(citationFormats.plain(opinion)).toContain(
      '《关于{育幼}的意见 & <办法>》（某发〔2024〕1号）第三条，',
    );
    expect(citationFormats.gbt7714(opinion)).toContain(
      '的意见 & <办法>: 某发〔2024〕1号, 第三条[A/OL]. (2024-12)[',
    );
    expect(citationFormats.bibtex(opinion)).toContain('  number = {某发〔2024〕1号},');
  });
});

describe('one of several texts of a policy', () => {
  const work: Work = {
    ...numbered,
    dated: '2019-05-10',
    asOf: '2022-03-15',
    warning: '该文本已于2025年11月20日修改',
  };
  const version: Citation = { library: '文库', passages: [{ work, place: '第三条', words: [] }] };

  it('is listed under the day of its version', () => {
    expect(citationFormats.gbt7714(version)).toContain('某发〔2024〕1号, 第三条[A]. (2022-03-15)');
    expect(citationFormats.bibtex(version)).toContain('  date = {2022-03-15},');
    expect(cslItems(version)[0]?.issued).toEqual({ 'date-parts': [[2022, 3, 15]] });
    expect(formatRis(version)).toContain('DA  - 2022/03/15/');
    expect(yearOf(new Cite(formatRis(version)).data[0] ?? {})).toBe(2022);
    expect(citationFormats.plain(version)).toContain('，2019年5月10日，2022年3月15日的文本，该文本已于');
  });

  it('says in its note what it reads today, or that it was changed', () => {
    const [passage] = version.passages;
    if (!passage) throw new Error('no passage');
    const later = { words: '这一条已于2025年11月20日删去' };
    const changed = { ...version, passages: [{ ...passage, later }] };
    for (const [citation, note] of [
      [version, '第三条；该文本已于2025年11月20日修改'],
      [changed, '第三条；这一条已于2025年11月20日删去'],
    ] as const) {
      for (const words of [formatCsl(citation), formatRis(citation)])
        expect(new Cite(words).data[0]).toMatchObject({ note });
      expect(citationFormats.bibtex(citation)).toContain(`  note = {${note}},`);
    }
  });
});

describe('what the head of a document tells', () => {
  const address = publicAddresses({ siteUrl: 'https://example.org', basePath: '/' });
  const metaOf = (id: string): readonly (readonly [string, string])[] => {
    const document = model.documents.get(id);
    if (!document) throw new Error(`no document ${id}`);
    return citationMeta(document, model, address);
  };

  it('is the newspaper article that it is', () => {
    expect(metaOf('grassroots-burden-reduction')).toEqual([
      ['DC.type', 'newspaperArticle'],
      ['citation_title', '为基层减负要“瘦身”更要“提质”'],
      ['citation_author', '聂早早'],
      ['citation_language', 'zh-CN'],
      ['citation_publication_date', '2025/12/22'],
      ['citation_journal_title', '人民日报'],
      ['citation_firstpage', '09'],
      ['citation_public_url', 'https://example.org/documents/grassroots-burden-reduction/'],
      ['DC.date', '2025-12-22'],
    ]);
  });

  it('names a policy by those who issued it, and leaves out what no text states', () => {
    const opinionMeta = metaOf('eldercare-reform-opinion');
    expect(opinionMeta.filter(([name]) => name === 'citation_author').map(([, value]) => value)).toEqual([
      '中共中央',
      '国务院',
    ]);
    for (const { id, data, source } of model.documents.values()) {
      const isDated = (data.published ?? source?.data.published ?? data.dated) !== undefined;
      expect(metaOf(id).some(([name]) => name === 'citation_publication_date')).toBe(isDated);
      expect(metaOf(id).every(([, value]) => value !== '' && !value.includes('undefined'))).toBe(true);
    }
  });
});
