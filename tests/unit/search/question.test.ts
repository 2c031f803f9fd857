import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/search/text/question.ts';
import { readAsBoth, readAsQuestion, readShortForms } from '../../../src/search/engine/readings.ts';
import { withDigits } from '../../../src/search/text/with-digits.ts';
import { parseQuery } from '../../../src/search/text/query.ts';
import { document, openLibrary, term } from './open-library.ts';

describe('a question', () => {
  it.each([
    ['什么是医育结合', ['医育结合']],
    ['医育结合是什么', ['医育结合']],
    ['护理型床位占比是多少', ['护理型床位占比']],
    ['有哪些托育机构?', ['托育机构']],
    ['主要困难有哪些', ['主要困难']],
    ['医养结合和医育结合有什么区别', ['医养结合', '医育结合']],
    ['家庭养老床位与家庭病床的区别', ['家庭养老床位', '家庭病床']],
    ['护理型床位达到多少', ['护理型床位']],
    ['有什么区别', ['区别']],
  ])('%s asks for %j', (text, words) => {
    expect(readQuestion(text)?.words).toEqual(words);
  });

  it.each([
    ['2029年要达到什么目标', ['2029年'], '2029'],
    ['到2030年护理型床位占比要达到多少', ['护理型床位占比'], '2030'],
    ['2035年的目标有哪些', ['2035年'], '2035'],
    ['2035年要实现什么', ['2035年'], '2035'],
  ])('%s asks for what is due in a year', (text, words, year) => {
    expect(readQuestion(text)).toEqual({ words, year, targets: true });
  });

  it.each([
    ['四川有哪些案例', ['四川'], 'case'],
    ['北辰区经验', ['北辰区'], 'case'],
    ['适老化改造目标', ['适老化改造'], 'target'],
    ['托育政策', ['托育'], 'instrument'],
    ['医育结合的定义', ['医育结合'], 'glossary'],
  ])('%s asks for a kind of page', (text, words, kind) => {
    expect(readQuestion(text)).toMatchObject({ words, kind });
  });

  it('may name a year without asking', () => {
    expect(readQuestion('2030年护理型床位占比')).toEqual({
      words: ['护理型床位占比'],
      year: '2030',
      targets: true,
    });
  });

  it('is nothing that asks nothing', () => {
    expect(readQuestion('政策')).toBeUndefined();
    expect(readQuestion('护理型床位占比')).toBeUndefined();
    expect(readAsQuestion(parseQuery('"什么是医育结合"').phrases, {})).toBeUndefined();
  });
});

describe('numerals', () => {
  it.each([
    ['百分之七十三', '73%'],
    ['百分之六十七点五', '67.5%'],
    ['二〇三〇年', '2030年'],
    ['三岁以下', '3岁以下'],
    ['十五五规划', '十五五规划'],
    ['一老一小', '一老一小'],
  ])('%s is read as %s', (text, read) => {
    expect(withDigits(text)).toBe(read);
  });
});

describe('a short form', () => {
  const forms = { 长护险: '长期护理保险', 家床: '家庭养老床位' };
  const read = (query: string) => readShortForms(parseQuery(query).phrases, forms);

  it('is read as its full form, alone or in a word', () => {
    expect(read('家床')?.phrases.map(({ text }) => text)).toEqual(['家庭养老床位']);
    expect(read('长护险试点 城市')?.phrases.map(({ text }) => text)).toEqual(['长期护理保险试点', '城市']);
    expect(read('长护险试点')?.shortForms).toEqual([['长护险', '长期护理保险']]);
  });

  it('is left alone in quotation marks, and where there is none', () => {
    expect(read('"家床"')).toBeUndefined();
    expect(read('家庭养老床位')).toBeUndefined();
  });

  it('may stand in a question', () => {
    const both = readAsBoth(parseQuery('什么是长护险').phrases, forms);
    expect(both?.phrases.map(({ text }) => text)).toEqual(['长期护理保险']);
    expect(both?.question?.words).toEqual(['长护险']);
  });
});

/** An entry as the search sees it. */
const entry = (
  kind: 'target' | 'figure',
  url: string,
  title: string,
  date: string,
  ...facts: [string, string][]
) => ({
  ...document(url, title),
  kind,
  date,
  filters: { kind: kind === 'target' ? '目标' : '数据', year: date.slice(0, 4), topic: ['养老'] },
  parts: facts.map(([label, text]) => ({ id: '', label, text, heading: false })),
});

const beds = '全国养老机构护理型床位占比';
const records = [
  document('/documents/a/', '题', '到2030年，护理型床位占比提高到73%。', '健全长期护理保险制度。'),
  term('/glossary/yi-yu/', '医育结合', ['医育'], '医疗与托育结合。'),
  entry('figure', '/figures/beds/', beds, '2025', ['数值', '67.5%'], ['引自《题》', '护理型床位占比达67.5%']),
  entry('target', '/targets/beds/', `农村${beds}`, '2030', ['数值', '73%'], ['引自《题》', '提高到73%']),
  entry('target', '/targets/nurses/', '托位数', '2029', ['数值', '4.5个'], ['引自《题》', '达到4.5个']),
];

describe('what the library itself states', () => {
  const direct = async (query: string) => {
    const { searcher } = await openLibrary(records);
    const answer = await searcher.answer(query);
    return (await searcher.direct(answer)).map(({ url, value, quotation }) => [
      url,
      [value, quotation?.[1]].filter((said) => said !== undefined),
    ]);
  };

  it('is the term that is asked about', async () => {
    expect(await direct('什么是医育结合')).toEqual([['/glossary/yi-yu/', []]]);
  });

  it('is the figure and the target of the words', async () => {
    expect(await direct('护理型床位占比是多少')).toEqual([
      ['/figures/beds/', ['67.5%', '护理型床位占比达67.5%']],
      ['/targets/beds/', ['73%', '提高到73%']],
    ]);
  });

  it('is the target that is due in the year', async () => {
    expect(await direct('2029年要达到什么目标')).toEqual([['/targets/nurses/', ['4.5个', '达到4.5个']]]);
    expect(await direct('2030年护理型床位占比要达到多少')).toEqual([
      ['/targets/beds/', ['73%', '提高到73%']],
    ]);
  });

  it('is what a year, a kind or a comparison asks for', async () => {
    expect((await direct('2030年护理型床位占比')).map(([url]) => url)).toEqual(['/targets/beds/']);
    expect((await direct('护理型床位数据')).map(([url]) => url)).toEqual(['/figures/beds/']);
    expect((await direct('托位数和医育结合有什么关系')).map(([url]) => url)).toEqual(['/glossary/yi-yu/']);
  });

  it('is nothing for what asks nothing', async () => {
    expect(await direct('护理型床位')).toEqual([]);
  });
});

describe('a query that nothing answers', () => {
  it('is told what of it the library has, and what the library is about', async () => {
    const { searcher } = await openLibrary(records);
    const instead = await searcher.instead(await searcher.answer('护理型单车'));
    expect(instead.parts).toEqual([{ text: '护理型', pages: 3 }]);
    expect(instead.nearest.map(([title]) => title)).toEqual([beds, `农村${beds}`]);
    expect(instead.topics).toEqual(['养老']);
  });
});
