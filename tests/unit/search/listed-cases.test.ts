import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary, type TestLibrary } from './open-library.ts';
import { siteRecords } from './site-library.ts';
import { askedWords } from '../../asked-words.ts';

// The truth of every case is computed from the texts that the site publishes.
const folder = mkdtempSync(path.join(tmpdir(), 'search-site-'));
let library: TestLibrary;
beforeAll(async () => {
  library = await openLibrary(siteRecords(), folder, { 家床: '家庭养老床位' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sorted = async (query: string) => (await library.found(query)).sort();

describe('the search of a site', () => {
  it.each([...askedWords, '。', '%'])('finds exactly the pages that contain %s', async (query) => {
    const expected = library.truth(query.toLowerCase());
    expect(expected.length).toBeGreaterThan(0);
    expect(await sorted(query)).toEqual(expected);
  });

  it('finds a quoted phrase with its punctuation', async () => {
    const expected = library.truth('医育、医养结合服务');
    expect(expected.length).toBeGreaterThan(0);
    expect(await sorted('"医育、医养结合服务"')).toEqual(expected);
  });

  it('finds the pages that contain both phrases', async () => {
    const expected = library.truth('护理型床位', '73%');
    expect(expected.length).toBeGreaterThan(0);
    expect(await sorted('护理型床位 73%')).toEqual(expected);
    expect(await sorted('护理型床位　７３％')).toEqual(expected);
  });

  it.each([
    ['醫養結合', '医养结合'],
    ['６７．５％', '67.5%'],
    ['１＋ｎ＋Ｎ', '1+N+N'],
    ['護理型床位 -醫養', '护理型床位 -医养'],
  ])('finds for %s what it finds for %s', async (query, same) => {
    const expected = await sorted(same);
    expect(expected.length).toBeGreaterThan(0);
    expect(await sorted(query)).toEqual(expected);
  });

  it.each(['yiyu', 'yy', 'yiyujiehe', "yi'yu'jie'he"])('leads by %s to the term', async (query) => {
    const found = await library.found(query);
    expect(found).toContain('/glossary/yi-yu-jie-he/');
    expect(found.indexOf('/glossary/yi-yu-jie-he/')).toBeLessThan(5);
  });

  it.each(['区块链', '深圳', '量子纠缠', 'zzqx', '1+2+1', '73.9%'])('finds nothing for %s', async (query) => {
    expect(library.truth(query)).toEqual([]);
    expect(await library.found(query)).toEqual([]);
  });

  it('finds nothing exact for a phrase that no page has, and the page that is near', async () => {
    const answer = await library.searcher.answer('乡村医生执业助理医师');
    expect(answer.matches).toEqual([]);
    const near = await library.searcher.near(answer);
    const urls = await Promise.all(near.matches.map(({ page }) => library.urlOf(page)));
    expect(urls.slice(0, 3)).toContain('/documents/rural-health-indicators/');
  });

  it('is filtered by place and form, with counts', async () => {
    const answer = await library.searcher.answer('养老');
    const counts = await library.searcher.facets(answer, {}, ['place', 'form']);
    expect(counts.place?.length).toBeGreaterThan(1);
    for (const name of ['place', 'form'] as const) {
      for (const { value, count } of counts[name] ?? []) {
        const left = await library.searcher.list(answer, { [name]: [value] }, 'relevance');
        expect(left, value).toHaveLength(count);
        if (name !== 'place') continue;
        const shown = await Promise.all(left.map((match) => library.searcher.show(answer, match)));
        expect(new Set(shown.map(({ kind }) => kind))).toEqual(new Set(['case']));
      }
    }
  });

  it('answers a question in words with what is due, and finds what contains its words', async () => {
    const answer = await library.searcher.answer('2030年护理型床位占比要达到多少');
    const urls = await Promise.all(answer.matches.map(({ page }) => library.urlOf(page)));
    expect(urls.sort()).toEqual(library.truth('护理型床位占比'));
    const direct = await library.searcher.direct(answer);
    const said = direct.flatMap(({ facts, quotation }) =>
      [...facts, ...(quotation ? [quotation] : [])].map(([, text]) => text),
    );
    expect(direct.map(({ kind }) => kind)).toContain('target');
    expect(said.join('\n')).toContain('护理型床位占比提高到73%');
  });

  it.each([
    ['什么是医育结合', '/glossary/yi-yu-jie-he/'],
    ['护理型床位占比是多少', '67.5%'],
    ['护理型床位占比是多少', '73%'],
    ['2029年要达到什么目标', '2029年'],
  ])('states in answer to %s: %s', async (query, said) => {
    const direct = await library.searcher.direct(await library.searcher.answer(query));
    expect(direct.map((answer) => JSON.stringify(answer)).join('\n')).toContain(said);
  });

  it('finds what a short form stands for', async () => {
    const expected = library.truth('家庭养老床位');
    expect(expected.length).toBeGreaterThan(0);
    expect(library.truth('家床')).toEqual([]);
    expect(await sorted('家床')).toEqual(expected);
  });

  it('finds a case by its topic and its place', async () => {
    expect(await library.found('医育结合 眉山')).toContain('/cases/meishan-first-childcare-centre/');
  });

  it.each(['托幼一体', '共享单车'])('has something useful to say of %s', async (query) => {
    const answer = await library.searcher.answer(query);
    expect(answer.matches).toEqual([]);
    const { parts, topics } = await library.searcher.instead(answer);
    for (const { text, pages } of parts) expect(library.truth(text)).toHaveLength(pages);
    expect(parts.length + topics.length).toBeGreaterThan(0);
  });

  it('finds a phrase without the punctuation that the reader left out', async () => {
    const expected = library.truth('医育、医养结合服务');
    expect(await sorted('医育医养结合服务')).toEqual(expected);
    expect((await library.searcher.answer('医育医养结合服务')).kind).toBe('loose');
    expect(await sorted('"医育医养结合服务"')).toEqual([]);
  });

  it('leaves out what the reader does not want', async () => {
    const expected = library.truth('养老').filter((url) => !library.texts.get(url)?.includes('托育'));
    expect(await sorted('养老 -托育')).toEqual(expected);
    expect(await library.found('-托育')).toEqual([]);
  });

  it('puts what the query names on top', async () => {
    expect((await library.found('医育结合'))[0]).toBe('/glossary/yi-yu-jie-he/');
    expect((await library.found('护理型床位'))[0]).toBe('/glossary/hu-li-xing-chuang-wei/');
  });

  it.each([
    '<script>alert(1)</script>',
    '.*',
    '[',
    '\\',
    '${x}',
    '😀😀',
    '、、、',
    '%00',
    '\u0000',
    '"',
    "' OR 1=1 --",
    '../../etc',
  ])('answers %j as the text that it is', async (query) => {
    const expected = library.truth(query.replace(/\s/gu, '').toLowerCase());
    const found = await sorted(query);
    for (const url of expected) expect(found).toContain(url);
  });

  it('answers a query of 2,000 characters and one of a thousand words', async () => {
    const [text = ''] = [...library.texts.values()].sort((a, b) => b.length - a.length);
    const long = text.slice(text.indexOf('\n') + 1).slice(0, 2000);
    expect(await sorted(long)).toEqual(library.truth(long));
    const words = Array.from({ length: 1000 }, (_, number) => text.charAt(number)).join(' ');
    expect(await library.found(words)).toContain([...library.texts].find(([, value]) => value === text)?.[0]);
  });
});
