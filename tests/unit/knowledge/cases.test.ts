import { describe, expect, test } from 'vitest';
import { allCases, casePlaces, type PlaceNode } from '../../../src/model/analyses/case-places.ts';
import { caseResults } from '../../../src/model/analyses/case-results.ts';
import { similarCases } from '../../../src/model/analyses/similar-cases.ts';
import { byName } from '../../../src/model/analyses/name-order.ts';
import { loadSiteModel } from '../../../src/model/site-model.ts';
import { smallLibrary, the } from './small-library.ts';
import { withoutSpace } from '../../../src/text/bare-text.ts';

const outline = (node: PlaceNode): unknown[] => [
  node.name,
  node.code,
  node.cases.map(({ id }) => id),
  node.inside.map(outline),
];

describe('cases', () => {
  const model = smallLibrary({
    glossary: { care: { term: '养老' } },
    cases: {
      city: { place: { province: '四川省', city: '眉山市', code: '511400' }, topics: ['托育'] },
      county: {
        place: { province: '四川省', city: '眉山市', district: '东坡区', code: '511402' },
        terms: ['care'],
      },
      district: {
        place: { province: '北京市', district: '海淀区', code: '110108' },
        model: '1+1',
        topics: ['托育'],
      },
      province: {
        place: { province: '四川省', code: '510000' },
        terms: ['care'],
        model: '1+1',
        topics: ['托育'],
      },
    },
  });

  test('stand under province, city and district, a district of a municipality straight under it', () => {
    expect(casePlaces(model).map(outline)).toEqual([
      ['北京市', '11', [], [['海淀区', '110108', ['district'], []]]],
      ['四川省', '51', ['province'], [['眉山市', '5114', ['city'], [['东坡区', '511402', ['county'], []]]]]],
    ]);
    expect(casePlaces(model).flatMap(allCases)).toHaveLength(4);
  });

  test('are similar by model, terms and topics, the most shared first', () => {
    const shared = similarCases(model, the(model, 'cases', 'province')).map(({ entry, shared: words }) => [
      entry.id,
      words,
    ]);
    expect(shared).toEqual([
      ['district', ['“1+1”', '托育']],
      ['city', ['托育']],
      ['county', ['养老']],
    ]);
  });

  test('of the library show every result with the very sentence that states it', () => {
    const site = loadSiteModel();
    for (const entry of site.content.cases) {
      for (const { result, evidence } of caseResults(site, entry)) {
        expect(withoutSpace(evidence?.quote ?? ''), `${entry.id}: ${result.name}`).toContain(
          withoutSpace(result.wording),
        );
      }
    }
  });
});

test('names are ordered by their pinyin, 长期 under chang', () => {
  expect(['中长期', '长期护理保险', '安宁疗护', '“一老一小”', '重度'].toSorted(byName)).toEqual([
    '安宁疗护',
    '长期护理保险',
    '“一老一小”',
    '中长期',
    '重度',
  ]);
});
