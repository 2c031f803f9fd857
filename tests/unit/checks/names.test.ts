import { describe, expect, it } from 'vitest';
import { edit, placesAfter } from '../../fixture-library.ts';

describe('names', () => {
  it.each([
    ['glossary/yi-jia-n.yaml', 'explanation', 'aliases: [托位]\nexplanation', 'glossary/yi-jia-n.yaml:6'],
    [
      'glossary/she-qu-tuo-yu-dian.yaml',
      'aliases: [家门口托育]',
      'aliases: [社区 托育点]',
      'glossary/she-qu-tuo-yu-dian.yaml:3',
    ],
    ['glossary/tuo-wei.yaml', 'explanation', 'aliases: [１＋Ｎ]\nexplanation', 'glossary/yi-jia-n.yaml:1'],
    [
      'instruments/childcare-plan.yaml',
      'kind: plan',
      'aliases: [托育意见]\nkind: plan',
      'instruments/childcare-plan.yaml:2',
    ],
    [
      'instruments/childcare-regulation.yaml',
      'title: 示例省托育服务条例',
      'title: 关于发展社区托育服务的意见',
      'instruments/childcare-regulation.yaml:1',
    ],
    [
      'targets/full-coverage.yaml',
      'name: 社区托育点基本全覆盖',
      'name: 托位信息公开',
      'targets/information-public.yaml:1',
    ],
    [
      'figures/places-jiaxing.yaml',
      'name: 嘉兴市托位数',
      'name: 嘉兴市每千人口托位数',
      'figures/places-per-thousand-jiaxing.yaml:1',
    ],
  ])('%s: %s → %s leads to two pages', (file, from, to, place) => {
    expect(placesAfter(edit(file, from, to))).toEqual([['duplicate-name', place]]);
  });

  it('a term stands in print', () => {
    const card = 'glossary/tuo-wei.yaml';
    expect(placesAfter(edit(card, 'term: 托位', 'term: 托位子'))).toEqual([
      ['term-not-printed', `${card}:1`],
    ]);
    expect(placesAfter(edit('glossary/yi-jia-n.yaml', 'term: 1+N', 'term: １＋Ｎ'))).toEqual([]);
  });

  it('a document number stands in the evidence', () => {
    const cited = 'instruments/childcare-regulation.yaml';
    expect(placesAfter(edit(cited, 'number: 示政发〔2019〕6号', 'number: 示政发〔2019〕7号'))).toEqual([
      ['number-not-printed', `${cited}:4`],
    ]);
  });
});

describe('places', () => {
  const practice = 'cases/jiaxing-one-and-many.yaml';
  it.each([
    ['another place’s code', 'code: "330400"', 'code: "330500"', 5],
    ['no code', 'code: "330400"', 'code: "990400"', 4],
    ['a misspelt city', 'city: 嘉兴市', 'city: 家兴市', 5],
    ['another province', 'province: 浙江省', 'province: 江苏省', 3],
    ['a district of another city', 'code: "330400"', 'district: 西湖区\n  code: "330106"', 4],
  ])('%s is noticed', (_what, from, to, line) => {
    expect(placesAfter(edit(practice, from, to))).toEqual([['place-code', `${practice}:${line}`]]);
  });

  it('a district, and a city that is a province, are right', () => {
    expect(placesAfter(edit(practice, 'code: "330400"', 'district: 南湖区\n  code: "330402"'))).toEqual([]);
    const beijing = '  province: 北京市\n  district: 海淀区\n  code: "110108"\n';
    expect(
      placesAfter(edit(practice, '  province: 浙江省\n  city: 嘉兴市\n  code: "330400"\n', beijing)),
    ).toEqual([]);
  });
});

describe('sources', () => {
  const source = 'sources/sample-page/source.yaml';
  it.each([
    ['publication: 示例日报', 'publication: 示例晚报', 4],
    ['page: 第02版', 'page: 第03版', 6],
  ])('%s → %s is not what the page says', (from, to, line) => {
    expect(placesAfter(edit(source, from, to))).toEqual([['source-fact-not-printed', `${source}:${line}`]]);
  });

  it('a date that the page does not state is noticed', () => {
    expect(placesAfter(edit(source, 'published: "2024-03-15"', 'published: "2024-03-14"'))).toContainEqual([
      'source-fact-not-printed',
      `${source}:5`,
    ]);
  });
});
