import { describe, expect, test } from 'vitest';
import { allCitations, citationsBy, citationsOf } from '../../../src/model/analyses/instrument-citations.ts';
import { lookupOf } from '../../../src/model/entry-words.ts';
import { instrumentName } from '../../../src/model/analyses/instrument-name.ts';
import { createPhraseFinder } from '../../../src/model/analyses/phrase-finder.ts';
import { loadSiteModel } from '../../../src/model/site-model.ts';
import { smallLibrary, the } from './small-library.ts';

const body = [
  '近日，甲部印发《关于加强养老服务的意见》（以下简称《意见》）。',
  '《意见》提出，落实《关于加强养老服务的意见实施办法》。《规划》另有规定。',
  '按照有关要求办理。',
].join('\n\n');

const model = smallLibrary({
  documents: { news: { body, title: '关于《养老服务规划》' } },
  instruments: {
    opinion: { title: '关于加强养老服务的意见', evidence: [{ document: 'news', quote: '甲部印发' }] },
    rules: {
      title: '关于加强养老服务的意见实施办法',
      evidence: [{ document: 'news', quote: '按照有关要求办理' }],
    },
    congress: { title: '党的大会', aliases: ['大会'], kind: 'meeting' },
  },
});

const shown = (id: string) =>
  citationsOf(model, the(model, 'instruments', id)).map(({ part, words, manner }) => [
    part.id,
    words,
    manner,
  ]);

describe('citations', () => {
  test('are found by title, by the document’s own short name, and by an editor’s quote', () => {
    expect(shown('opinion')).toEqual([
      ['p1', '《关于加强养老服务的意见》', 'title'],
      ['p1', '《意见》', 'short'],
      ['p2', '《意见》', 'short'],
    ]);
    expect(shown('rules')).toEqual([
      ['p2', '《关于加强养老服务的意见实施办法》', 'title'],
      ['p3', '按照有关要求办理', 'sense'],
    ]);
  });

  test('of a short name that nothing before it explains are not guessed', () => {
    expect(allCitations(model).some(({ words }) => words === '《规划》')).toBe(false);
    expect(shown('congress')).toEqual([['p1', '原文', 'sense']]);
  });

  test('do not count a text that names itself in its title', () => {
    const held = smallLibrary({
      documents: { opinion: { title: '关于养老的意见', body: '本意见自印发之日起施行。' } },
      instruments: {
        opinion: {
          title: '关于养老的意见',
          held: 'opinion',
          evidence: [{ document: 'opinion', quote: '本意见' }],
        },
      },
    });
    expect(allCitations(held)).toEqual([]);
  });

  test('look through title marks that stand inside a title', () => {
    const split = smallLibrary({
      documents: { news: { body: '印发《关于健全体系》的通知，按《通知》办。' } },
      instruments: {
        notice: { title: '关于健全体系的通知', evidence: [{ document: 'news', quote: '印发' }] },
      },
    });
    expect(allCitations(split).map(({ words }) => words)).toEqual(['《关于健全体系》的通知', '《通知》']);
  });

  test('every citation of the library stands at its offsets', () => {
    const site = loadSiteModel();
    expect(allCitations(site).length).toBeGreaterThan(40);
    for (const { part, start, end, words, manner } of allCitations(site)) {
      if (manner !== 'sense') expect(part.text.slice(start, end)).toBe(words);
    }
    const opinion = the(site, 'instruments', 'childcare-opinion-2024');
    const documents = new Set(citationsOf(site, opinion).map(({ document }) => document.id));
    expect([...documents]).toEqual(['childcare-comment']);
  });

  test('are the same seen from the document and from the instrument', () => {
    const site = loadSiteModel();
    const fromDocuments = [...site.documents.values()].flatMap((document) => citationsBy(site, document));
    const fromInstruments = site.content.instruments.flatMap((instrument) => citationsOf(site, instrument));
    expect(new Set(fromDocuments)).toEqual(new Set(fromInstruments));
    expect(fromDocuments).toHaveLength(allCitations(site).length);
  });
});

test('a title stands in 《》 only where a document prints it so', () => {
  expect(instrumentName(model, the(model, 'instruments', 'opinion'))).toBe('《关于加强养老服务的意见》');
  expect(instrumentName(model, the(model, 'instruments', 'congress'))).toBe('党的大会');
  const { policyName } = lookupOf(model);
  expect([policyName('opinion'), policyName('congress')]).toEqual(['《关于加强养老服务的意见》', '党的大会']);
});

test('the phrase finder takes the longest phrase, never two over the same characters', () => {
  const find = createPhraseFinder([
    ['医养', 1],
    ['医养结合', 2],
    ['结合', 3],
    ['医养', 4],
  ]);
  expect(find('医养结合、医养、结合').map(({ value, start }) => [value, start])).toEqual([
    [2, 0],
    [1, 5],
    [3, 8],
  ]);
});
