import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/text/query.ts';

const phrases = (query: string) => parseQuery(query).phrases.map(({ text }) => text);
const excluded = (query: string) => parseQuery(query).excluded.map(({ text }) => text);

describe('a query', () => {
  it.each([
    ['医育', ['医育']],
    ['  护理型床位\u300073％ ', ['护理型床位', '73%']],
    ['"医育、医养结合服务"', ['医育、医养结合服务']],
    ['＂医 育＂ 养老', ['医育', '养老']],
    ['养老 养老', ['养老']],
    ['说"你好"吗', ['说"你好"吗']],
    ['"没有合上', ['"没有合上']],
    ['', []],
    [' \u200b ', []],
    ['<b>1+1</b>', ['<b>1+1</b>']],
    ['.*(?=x)[a-z]\\', ['.*(?=x)[a-z]\\']],
    ['-5% -', ['-5%', '-']],
  ])('%j asks for %j', (query, expected) => {
    expect(phrases(query)).toEqual(expected);
  });

  it('leaves out what stands after a minus', () => {
    expect(phrases('养老 -托育')).toEqual(['养老']);
    expect(excluded('养老 -托育 －"医育、医养"')).toEqual(['托育', '医育、医养']);
    expect(parseQuery('-托育').phrases).toEqual([]);
  });

  it('tells quoted phrases', () => {
    expect(parseQuery('"托育" 养老').phrases.map(({ quoted }) => quoted)).toEqual([true, false]);
  });

  it('reads no more than its limits, and says so', () => {
    expect(parseQuery('养'.repeat(2000)).cut).toBe(false);
    const long = parseQuery('老'.repeat(2001));
    expect(long.cut).toBe(true);
    expect(long.phrases[0]?.text).toHaveLength(2000);
    const many = parseQuery(Array.from({ length: 200 }, (_, index) => `词${index}`).join(' '));
    expect(many.cut).toBe(true);
    expect(many.phrases.length).toBeLessThan(100);
  });
});
