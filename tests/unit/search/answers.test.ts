import { describe, expect, it } from 'vitest';
import { filterNames } from '../../../src/search/filters.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { document, openLibrary, term, type TestLibrary } from './open-library.ts';

const dated = (
  record: SearchRecord,
  date: string,
  more: Partial<SearchRecord['filters']> = {},
): SearchRecord => ({
  ...record,
  date,
  filters: { ...record.filters, year: date.slice(0, 4), ...more },
});

const plain = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');
const marked = (pieces: readonly { text: string; marked: boolean }[]) =>
  pieces.filter((piece) => piece.marked).map(({ text }) => text);

/** The first result of a query. */
async function first(library: TestLibrary, query: string, whole = false) {
  const answer = await library.searcher.answer(query);
  const [match] = answer.matches;
  if (!match) throw new Error(`nothing found for ${query}`);
  return {
    named: library.searcher.isNamed(answer, match),
    ...(await library.searcher.show(answer, match, { whole })),
  };
}

describe('the order of a list', () => {
  const records = [
    dated(document('/documents/often/', '甲', '托育、托育、托育、托育'), '2020'),
    dated(document('/documents/once-old/', '乙', '谈到托育一次'), '2019-05'),
    dated(document('/documents/once-new/', '丙', '谈到托育一次'), '2025-05-01'),
    dated(document('/documents/title/', '关于托育的通知', '正文'), '2018'),
    term('/glossary/tuo-yu/', '托育', ['托管照料'], '照护三岁以下的孩子'),
    {
      ...document('/documents/heading/', '丁', '正文'),
      parts: [{ id: 's1', label: '一、', text: '一、托育工作', heading: true }],
    },
  ];

  it('is: what is named, then titles, headings, text; then how often; then the newer', async () => {
    const library = await openLibrary(records);
    expect(await library.found('托育')).toEqual([
      '/glossary/tuo-yu/',
      '/documents/title/',
      '/documents/heading/',
      '/documents/often/',
      '/documents/once-new/',
      '/documents/once-old/',
    ]);
    expect((await library.found('托管照料'))[0]).toBe('/glossary/tuo-yu/');
  });

  it('is by date where the reader asks for it, undated pages last', async () => {
    const library = await openLibrary(records);
    const answer = await library.searcher.answer('托育');
    const matches = await library.searcher.list(answer, {}, 'date');
    const urls = await Promise.all(matches.map(({ page }) => library.urlOf(page)));
    expect(urls.slice(0, 4)).toEqual([
      '/documents/once-new/',
      '/documents/often/',
      '/documents/once-old/',
      '/documents/title/',
    ]);
  });

  it('prefers phrases that stand near each other', async () => {
    const far = `护理型床位${'很长的话'.repeat(80)}73%`;
    const library = await openLibrary([
      dated(document('/documents/far/', '甲', far), '2025'),
      dated(document('/documents/near/', '乙', '护理型床位占比提高到73%'), '2020'),
    ]);
    expect(await library.found('护理型床位 73%')).toEqual(['/documents/near/', '/documents/far/']);
  });
});

describe('filters', () => {
  it('count what each value would leave, the other filters as they are', async () => {
    const library = await openLibrary([
      dated(document('/a/', '甲', '养老'), '2024', {
        kind: '政策',
        issuer: ['民政部', '财政部'],
        topic: ['养老'],
      }),
      dated(document('/b/', '乙', '养老'), '2024', { kind: '新闻', issuer: ['民政部'] }),
      dated(document('/c/', '丙', '养老'), '2025', { kind: '新闻' }),
      dated(document('/d/', '丁', '托育'), '2025', { kind: '新闻' }),
    ]);
    const answer = await library.searcher.answer('养老');
    const matches = await library.searcher.list(answer, { kind: ['新闻'] }, 'date');
    const facets = await library.searcher.facets(answer, { kind: ['新闻'] }, ['kind']);
    expect(await Promise.all(matches.map(({ page }) => library.urlOf(page)))).toEqual(['/c/', '/b/']);
    expect(facets.kind).toEqual([
      { value: '新闻', count: 2, chosen: true },
      { value: '政策', count: 1, chosen: false },
    ]);
    const all = await library.searcher.facets(answer, { kind: ['新闻'] }, filterNames);
    expect(all.kind).toEqual(facets.kind);
    expect(all.year?.map(({ value, count }) => [value, count])).toEqual([
      ['2024', 1],
      ['2025', 1],
    ]);
    expect(all.issuer?.map(({ value, count }) => [value, count])).toEqual([['民政部', 1]]);
    const filters = { kind: ['新闻', '政策'], issuer: ['财政部'] };
    expect(await library.searcher.list(answer, filters, 'date')).toHaveLength(1);
    const both = await library.searcher.facets(answer, filters, ['issuer']);
    expect(both.issuer?.find(({ chosen }) => chosen)).toEqual({
      value: '财政部',
      count: 1,
      chosen: true,
    });
  });
});

describe('a result', () => {
  it('shows the paragraphs that hold the words, marked as they are printed', async () => {
    const library = await openLibrary([
      document(
        '/documents/a/',
        '医育、 医养之题',
        '无关的话',
        '发展１＋Ｎ＋Ｎ服务',
        '再谈 1+n+n',
        '又是1+N+N',
        '末了1+N+N',
      ),
    ]);
    const shown = await first(library, '1+N+N');
    expect(shown.count).toBe(4);
    expect(shown.more).toBe(true);
    expect(shown.paragraphs.map(({ id }) => id)).toEqual(['p2', 'p3', 'p4']);
    expect(shown.paragraphs.map(({ pieces }) => marked(pieces))).toEqual([
      ['１＋Ｎ＋Ｎ'],
      ['1+n+n'],
      ['1+N+N'],
    ]);
    const whole = await first(library, '1+N+N', true);
    expect(whole.paragraphs).toHaveLength(4);
    expect(whole.more).toBe(false);
  });

  it('marks titles over white space and simplified characters', async () => {
    const library = await openLibrary([document('/documents/a/', '醫育、 医养之题', '衛生')]);
    expect(marked((await first(library, '医育、医养')).title)).toEqual(['醫育、 医养']);
    const { paragraphs } = await first(library, '卫生');
    expect(paragraphs.map(({ pieces }) => marked(pieces))).toEqual([['衛生']]);
  });

  it('cuts a long paragraph around its marks', async () => {
    const long = `${'前文很长。'.repeat(60)}这里有护理型床位，${'后文也长。'.repeat(60)}`;
    const library = await openLibrary([document('/documents/a/', '题', long)]);
    const [paragraph] = (await first(library, '护理型床位')).paragraphs;
    expect(marked(paragraph?.pieces ?? [])).toEqual(['护理型床位']);
    expect(plain(paragraph?.pieces ?? [])).toMatch(/^….{80,220}…$/u);
  });

  it('shows a match that lies deep in a long page, and one that runs over two paragraphs', async () => {
    const paragraphs = Array.from({ length: 300 }, (_, number) => `第${number}段平平常常的话。`);
    paragraphs[250] = '只有这里写着长期护理';
    paragraphs[251] = '保险一事。';
    const library = await openLibrary([document('/documents/a/', '题', ...paragraphs)]);
    const shown = await first(library, '长期护理保险');
    expect(shown.paragraphs.map(({ id }) => id)).toEqual(['p251', 'p252']);
    expect(shown.paragraphs.map(({ pieces }) => marked(pieces))).toEqual([['长期护理'], ['保险']]);
  });

  it('opens a term that the query names with its first words', async () => {
    const library = await openLibrary([term('/glossary/a/', '医育结合', ['医育'], '第一段释义', '第二段')]);
    const shown = await first(library, '医育结合');
    expect(shown.named).toBe(true);
    expect(shown.paragraphs.map(({ pieces }) => plain(pieces))).toEqual(['第一段释义', '第二段']);
  });
});
