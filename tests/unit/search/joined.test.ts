import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type Desk, type Question } from '../../../src/search/engine/desk.ts';
import { joinDesks } from '../../../src/search/engine/joined-desk.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { generateLibrary } from '../../fixtures/generator/generate-library.ts';
import { seededRandom, testSeed } from '../seeded-random.ts';
import { document, openLibrary, readerIn, term, type TestLibrary } from './open-library.ts';

const folders: string[] = [];
async function open(records: readonly SearchRecord[]): Promise<TestLibrary & { desk: Desk }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'joined-'));
  folders.push(folder);
  const library = await openLibrary(records, folder);
  const fetchFile = async (file: string) => new Uint8Array(await readFile(path.join(folder, file)));
  return { ...library, desk: createDesk(fetchFile, readerIn(folder)) };
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const question = (query: string, more: Partial<Question> = {}): Question => ({
  query,
  filters: {},
  order: 'relevance',
  ...more,
});
async function listed(desk: Desk, asked: Question): Promise<string[]> {
  await desk.answer(asked.query);
  const found = await desk.results(asked, 0, await desk.count(asked));
  return found.map(({ library, url }) => `${library}${url}`);
}
const dated = (record: SearchRecord, date: string): SearchRecord => ({ ...record, date });

describe('two libraries as one', () => {
  let own: TestLibrary & { desk: Desk };
  let other: TestLibrary & { desk: Desk };
  let joined: Desk;
  beforeAll(async () => {
    own = await open(generateLibrary({ seed: testSeed, documents: 12, characters: 1500 }));
    other = await open(generateLibrary({ seed: testSeed + 1, documents: 12, characters: 1500 }));
    joined = joinDesks(own.desk, [{ name: '他库', desk: other.desk }]);
  });

  it(`give what each of them contains, with the right number (seed ${testSeed})`, async () => {
    const random = seededRandom(testSeed);
    const texts = [...own.texts.values(), ...other.texts.values()];
    for (let drawn = 0; drawn < 24; drawn += 1) {
      const text = texts[Math.floor(random() * texts.length)] ?? '';
      const start = Math.floor(random() * (text.length - 12));
      const query = text.slice(start, start + 2 + (drawn % 8));
      if (/[\n"\s]|^-/u.test(query) || !/\p{L}/u.test(query)) continue;
      const expected = [...own.truth(query), ...other.truth(query).map((url) => `他库${url}`)].sort();
      expect((await listed(joined, question(query))).sort(), `“${query}”`).toEqual(expected);
      expect((await joined.answer(query)).total).toBe(expected.length);
    }
  });
});

describe('results of two libraries', () => {
  let joined: Desk;
  beforeAll(async () => {
    const own = await open([
      dated(document('/old/', '甲', '谈到托育一次'), '2019'),
      dated(document('/new/', '乙', '谈到托育一次'), '2025'),
    ]);
    const other = await open([
      dated(document('/middle/', '丙', '谈到托育一次'), '2022'),
      term('/name/', '托育', [], '照护'),
    ]);
    joined = joinDesks(own.desk, [{ name: '他库', desk: other.desk }]);
  });

  it('stand in one order', async () => {
    expect(await listed(joined, question('托育'))).toEqual(['他库/name/', '/new/', '他库/middle/', '/old/']);
    expect(await listed(joined, question('托育', { order: 'date' }))).toEqual([
      '/new/',
      '他库/middle/',
      '/old/',
      '他库/name/',
    ]);
  });

  it('are filtered and counted over both', async () => {
    const counts = await joined.facets(question('托育'), ['kind']);
    expect(counts.kind?.map(({ value, count }) => [value, count])).toEqual([
      ['新闻', 3],
      ['名词', 1],
    ]);
    expect(await listed(joined, question('托育', { filters: { kind: ['名词'] } }))).toEqual(['他库/name/']);
  });

  it('open further by their library', async () => {
    const [first] = await joined.results(question('托育'), 0, 1);
    const whole = await joined.whole('托育', first ?? { library: '', page: 0 }, false);
    expect(whole.library + whole.url).toBe('他库/name/');
  });
});

describe('a library that does not answer', () => {
  it('is named, and the rest works', async () => {
    const own = await open([document('/a/', '甲', '谈到托育一次')]);
    const failing = async (): Promise<Uint8Array<ArrayBuffer>> => Promise.reject(new Error('no network'));
    const dead = createDesk(failing, readerIn(''));
    const silent = createDesk(() => new Promise(() => undefined), readerIn(''));
    const root = new TextEncoder().encode(JSON.stringify({ engine: '1 0.0.0', version: 'x' }));
    const aged = createDesk(async () => root, readerIn(''));
    const joined = joinDesks(
      own.desk,
      [
        { name: '断了', desk: dead },
        { name: '不出声', desk: silent },
        { name: '旧版', desk: aged },
      ],
      200,
    );
    expect(await listed(joined, question('托育'))).toEqual(['/a/']);
    expect((await joined.answer('托育')).missing).toEqual(['断了', '不出声', '旧版']);
    expect(await joined.pages()).toBe(1);
  });
});
