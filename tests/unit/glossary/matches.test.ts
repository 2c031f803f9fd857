import { describe, expect, it } from 'vitest';
import { matchTerms } from '../../../src/model/terms/matches.ts';
import { createNameFinder } from '../../../src/model/terms/names.ts';
import { card } from './sample.ts';

const cards = [
  card('tuo-wei', '托位'),
  card('pu-hui-xing-tuo-wei', '普惠性托位', 'aliases: [普惠托位]\n'),
  card('yi-yang-jie-he', '医养结合', 'aliases: [医养]\n'),
  card('yi-yang-jie-he-ji-gou', '医养结合机构'),
  card('yang-lao-jin-rong', '养老金融'),
  card('xin-lao-ren', '新老人'),
  card('she-qu-yang-lao', '社区养老', 'aliases: [社区养老服务]\n'),
  card('gong-ji-ge-ju', '养老服务供给格局'),
  card('ji-gou-yang-lao', '机构养老', 'aliases: [机构养老服务]\nnotIn: [养老机构养老服务]\n'),
  card('guo-du-qi', '5年过渡期'),
  card('1-n-n', '1+N+N'),
  card('san-fang', '三方协同机制'),
  card('yi-lao-yi-xiao', '一老一小'),
  card('zong-he-ti', '“一老一小”服务综合体'),
  card('tou-zi-yu-ren', '投资于人'),
];
const findNames = createNameFinder(cards);
const found = (text: string): string[] =>
  matchTerms(text, findNames).map(({ start, end, term }) => `${text.slice(start, end)}→${term}`);

describe('words that mean a card', () => {
  it.each([
    ['全国托位约666万个，其中普惠性托位332万个。', ['托位→tuo-wei', '普惠性托位→pu-hui-xing-tuo-wei']],
    ['增加普惠托位供给。', ['普惠托位→pu-hui-xing-tuo-wei']],
    ['全国医养结合机构超8000家。', ['医养结合机构→yi-yang-jie-he-ji-gou']],
    ['发展医育、医养结合服务', ['医养结合→yi-yang-jie-he']],
    ['医养服务网络', ['医养→yi-yang-jie-he']],
    ['建设“一老一小”服务综合体。', ['“一老一小”服务综合体→zong-he-ti']],
    ['做好“一老一小”服务', ['一老一小→yi-lao-yi-xiao']],
    ['构建“1+N+N”服务体系', ['1+N+N→1-n-n']],
    ['健全投资于人的长效机制', ['投资于人→tou-zi-yu-ren']],
  ])('longest first: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('takes the longer of two names that share words', () => {
    expect(found('优化社区养老服务供给格局')).toEqual(['养老服务供给格局→gong-ji-ge-ju']);
  });

  it.each([
    ['中医养生保健', '医养 in 中医｜养生'],
    ['受委托位于北京的机构', '托位 in 委托｜位于'],
    ['拓宽养老金融资渠道', '养老金融 in 养老金｜融资'],
    ['创新老人助餐办法', '新老人 in 创新｜老人'],
    ['提升养老机构养老服务水平', '机构养老服务, by notIn'],
    ['设立15年过渡期', 'a figure that runs on'],
    ['2.5年过渡期', 'a decimal'],
    ['构建“1+N+N+X”体系', 'a formula that goes on'],
    ['第三方协同机制', 'an ordinal'],
    ['印发《医养结合机构服务指南》', 'a title'],
  ])('false friend: %s (%s)', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('still finds a name after its false friend', () => {
    expect(found('中医养生与医养结合')).toEqual(['医养结合→yi-yang-jie-he']);
    expect(found('养老机构养老服务与机构养老')).toEqual(['机构养老→ji-gou-yang-lao']);
  });
});
