import { describe, expect, it } from 'vitest';
import { cardCitations, documentCitations } from '../../../src/citations/citation-file.ts';
import { cite, markOf, type Wanted } from '../../../src/citations/cite.ts';
import { citationFormats } from '../../../src/citations/formats.ts';
import { contentMark } from '../../../src/addresses/content-mark.ts';
import type { Entry } from '../../../src/model/knowledge-model.ts';
import { partName } from '../../../src/text/parts/part-name.ts';
import { entryCollections } from '../../../src/entries/collection-names.ts';
import { fixtureModel } from '../../fixture-library.ts';

const model = fixtureModel();
const site = { library: '文库', site: undefined };
const wanted: Wanted = {
  here: 'http://127.0.0.1/wenku/',
  today: '2026-11-22',
  parts: [],
  words: [],
  fragment: '',
};

const fileOf = (id: string) => {
  const document = model.documents.get(id);
  if (!document) throw new Error(`no document ${id}`);
  return documentCitations(document, model, site);
};

describe('the citation file of a document', () => {
  it('names the place of every part with an address', () => {
    for (const document of model.documents.values()) {
      const { places = {} } = documentCitations(document, model, site);
      for (const { id, kind } of document.text.parts) {
        if (kind === 'over' || kind === 'title') continue;
        expect(places[id], `${document.id}#${id}`).toBe(partName(document.text.parts, id));
        expect(places[id]).not.toMatch(/undefined|“”/);
      }
    }
  });

  it('marks the words of every paragraph and item, and no heading', () => {
    let headings = 0;
    for (const document of model.documents.values()) {
      const file = documentCitations(document, model, site);
      for (const { id, kind, text, label, part } of document.text.parts) {
        if (kind === 'over' || kind === 'title') continue;
        const isMarked = kind !== 'heading' && text !== '';
        expect(markOf(file, [id]), `${document.id}#${id}`).toBe(isMarked ? contentMark([text]) : undefined);
        if (isMarked && label !== '') expect(markOf(file, [part])).toBe(contentMark([text]));
        headings += Number(kind === 'heading');
      }
    }
    expect(headings).toBeGreaterThan(0);
  });

  it('cites a clause of the opinion as the law books do', () => {
    const citation = cite(fileOf('eldercare-reform-opinion'), { ...wanted, parts: ['s3-c4-p1'] });
    expect(citationFormats.plain(citation)).toBe(
      '《中共中央 国务院关于深化养老服务改革发展的意见》第三部分第（四）条第1段，中共中央、国务院，2024年12月30日。\nhttp://127.0.0.1/wenku/documents/eldercare-reform-opinion/#s3-c4-p1',
    );
  });

  it('cites words over two parts from the first to the last, with their mark in the address', () => {
    const citation = cite(fileOf('eldercare-reform-opinion'), {
      ...wanted,
      parts: ['s1-p1', 's1-p2'],
      words: ['甲', '乙'],
      fragment: ':~:text=%E7%94%B2',
    });
    expect(citation.passages[0]?.place).toBe('第一部分第1段至第一部分第2段');
    expect(citation.passages[0]?.url).toMatch(/#s1-p1:~:text=%E7%94%B2$/);
  });

  it('is the whole text without a part, and stands at the public address where it is known', () => {
    const document = model.documents.get('grassroots-burden-reduction');
    if (!document) throw new Error('no document');
    const file = documentCitations(document, model, { library: '文库', site: 'https://example.org/wenku/' });
    const citation = cite(file, wanted);
    expect(citationFormats.gbt7714(citation)).toBe(
      '聂早早. 为基层减负要“瘦身”更要“提质”[N/OL]. 人民日报, 2025-12-22(09)[2026-11-22]. https://example.org/wenku/documents/grassroots-burden-reduction/.',
    );
  });
});

describe('the citation file of a card', () => {
  it('of every entry leads to the words that it rests on', () => {
    for (const collection of entryCollections) {
      for (const entry of model.content[collection] as Entry[]) {
        const citation = cite(cardCitations(model, entry, site), wanted);
        expect(citation.card?.url).toBe(`http://127.0.0.1/wenku/${collection}/${entry.id}/`);
        for (const { work, words, url } of citation.passages) {
          const id = work.address.replace('documents/', '');
          const document = model.documents.get(id);
          expect(document?.text.find(words[0] ?? '')?.part.id).toBe(url?.split('#')[1]);
        }
        for (const format of Object.values(citationFormats))
          expect(format(citation)).not.toMatch(/undefined|null/);
      }
    }
  });

  it('names each work once', () => {
    const entry = model.entry('glossary', 'yi-yu-jie-he');
    if (!entry) throw new Error('no entry');
    const { works } = cardCitations(model, entry, site);
    expect(new Set(works.map(({ address }) => address)).size).toBe(works.length);
  });
});
