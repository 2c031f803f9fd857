import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentKindNames } from '../../../src/entries/documents.ts';
import { openQuotationSearch, type QuotationSearch } from '../../../src/search/engine/quotation-search.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { normalise } from '../../../src/search/text/normalise.ts';
import { checkPassage, type Finding } from '../../../src/features/verify/check-passage.ts';
import { checkText, cutNotice, summaryWords, textProblem } from '../../../src/features/verify/check-text.ts';
import { differenceWords } from '../../../src/features/verify/differences.ts';
import { wholeNumbers } from '../../../src/features/verify/numbers.ts';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { documentRecord } from '../../../src/search/records/document-records.ts';
import { amendedLawFolder } from '../../fixture-library.ts';
import { generateLibrary } from '../../fixtures/generator/generate-library.ts';
import { document, openLibrary, readerIn, term, type TestLibrary } from '../search/open-library.ts';
import { siteRecords } from '../search/site-library.ts';
import { seededRandom, testSeed } from '../seeded-random.ts';

interface Opened extends TestLibrary {
  search: QuotationSearch;
}

const folders: string[] = [];
async function open(records: readonly SearchRecord[]): Promise<Opened> {
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
  folders.push(folder);
  const library = await openLibrary(records, folder);
  const fetchFile = async (file: string) => new Uint8Array(await readFile(path.join(folder, file)));
  return {
    ...library,
    search: await openQuotationSearch(fetchFile, readerIn(folder), documentKindNames.policy),
  };
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const quotation = (text: string) => ({ text, start: 0, quoted: true });
const printed = ({ place }: Finding) => place?.parts.map(({ words }) => words).join('');
const sideOf = ({ differences }: Finding, side: 'missing' | 'extra') =>
  differences.flatMap(({ kind, text }) => (kind === 'same' || kind === side ? [text] : [])).join('');

async function all(library: Opened, text: string): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const { findings } of checkText((passage) => checkPassage(library.search, passage), text))
    found.push(...findings);
  return found;
}

/** Single characters changed, put in or taken out, no two closer than four characters, the ends left alone. */
function edited(text: string, count: number, random: () => number, alphabet: string): string {
  const room = text.length - 6;
  const places = new Set<number>();
  for (let tries = 0; places.size < count && tries < 200; tries += 1) {
    const at = 3 + Math.floor(random() * room);
    if ([...places].every((other) => Math.abs(other - at) > 3)) places.add(at);
  }
  let result = text;
  for (const at of [...places].sort((a, b) => b - a)) {
    const other = alphabet.charAt(Math.floor(random() * alphabet.length));
    const how = random();
    if (how < 0.34) result = result.slice(0, at) + other + result.slice(at + 1);
    else if (how < 0.67) result = result.slice(0, at) + other + result.slice(at);
    else result = result.slice(0, at) + result.slice(at + 1);
  }
  return result;
}

/** Levenshtein distance, by the book. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const libraries: Record<string, () => SearchRecord[]> = {
  'this site': siteRecords,
  'a generated library': () => generateLibrary({ seed: testSeed, documents: 40, characters: 3000 }),
};

describe.each(Object.entries(libraries))('quotations from %s', (name, records) => {
  let library: Opened;
  let texts: [url: string, text: string][];
  beforeAll(async () => {
    library = await open(records());
    texts = [...library.texts].filter(([url, text]) => url.startsWith('/documents/') && text.length > 400);
  });

  /** A stretch of a document's running text. */
  function draw(random: () => number, length: number): { url: string; words: string } {
    for (;;) {
      const [url, text] = texts[Math.floor(random() * texts.length)] ?? ['', ''];
      const start = text.indexOf('\n') + 1 + Math.floor(random() * (text.length - length - 100));
      const words = text.slice(start, start + length);
      // A stretch of punctuation and figures can be like many others.
      if (!words.includes('\n') && /^\p{Script=Han}.*\p{Script=Han}$/u.test(words)) return { url, words };
    }
  }

  it(`are found letter for letter (seed ${testSeed})`, async () => {
    const random = seededRandom(testSeed);
    for (let drawn = 0; drawn < 60; drawn += 1) {
      const { words } = draw(random, 4 + (drawn % 60));
      const [finding] = await checkPassage(library.search, quotation(words));
      expect(finding?.verdict, words).toBe('exact');
      expect(library.search.read(printed(finding as Finding) ?? '').text).toBe(words);
      const truth = library.truth(words);
      expect(truth).toContain(finding?.place?.url);
      expect(finding?.otherCount).toBe(truth.filter((url) => url.startsWith('/documents/')).length - 1);
    }
  });

  it(`are found with exactly the characters that were changed (seed ${testSeed})`, async () => {
    const random = seededRandom(testSeed + 1);
    const alphabet = texts
      .map(([, text]) => text.slice(0, 200))
      .join('')
      .replace(/[^\p{Script=Han}]/gu, '');
    for (let drawn = 0; drawn < 80; drawn += 1) {
      const { words } = draw(random, 12 + (drawn % 80));
      const count = 1 + Math.floor(random() * Math.min(5, words.length / 12));
      const typed = edited(words, count, random, alphabet);
      if (library.truth(typed).length > 0) continue;
      const [finding, ...more] = await checkPassage(library.search, quotation(typed));
      const message = `“${words}” typed as “${typed}” in ${name}`;
      expect(more, message).toEqual([]);
      expect(['near', 'punctuation'], message).toContain(finding?.verdict);
      const source = library.search.read(printed(finding as Finding) ?? '').text;
      // Either the very words, or others of the library that are no further away.
      expect(library.truth(source), message).toContain(finding?.place?.url);
      expect(distance(source, typed), message).toBeLessThanOrEqual(distance(words, typed));
      if (
        distance(source, typed) === distance(words, typed) &&
        source.length === words.length &&
        library.truth(words).includes(finding?.place?.url ?? '') &&
        source.slice(0, 3) === words.slice(0, 3)
      ) {
        expect(source, message).toBe(words);
      }
      // The marks give both readings back, and mark no more than the edits can explain.
      expect(library.search.read(sideOf(finding as Finding, 'missing')).text).toBe(source);
      expect(library.search.read(sideOf(finding as Finding, 'extra')).text).toBe(typed);
      const changed = (finding as Finding).differences.flatMap(({ kind, text }) =>
        kind === 'same' ? [] : wholeNumbers(library.search.read(text).text),
      );
      // A number differs as a whole; one that is cut in two by an edit gives three.
      const numbers = changed.filter((one) => /^\d/u.test(one));
      // An edit inside of … shows it whole, one printed character against its three dots.
      const missing = (finding as Finding).differences.filter(({ kind }) => kind === 'missing');
      const dots =
        missing
          .map(({ text }) => text)
          .join('')
          .split('…').length - 1;
      // An edit in a number with a point or a share leaves their signs apart, and the character that stands there.
      expect(changed.length - numbers.length, message).toBeLessThanOrEqual(3 * count + 4 * dots);
      expect(numbers.length, message).toBeLessThanOrEqual(3 * count);
    }
  });

  it('are not found where they were made up', async () => {
    const random = seededRandom(testSeed + 2);
    const alphabet = '魑魅魍魉饕餮觊觎龃龉踟蹰氤氲囹圄踉跄';
    for (let drawn = 0; drawn < 20; drawn += 1) {
      const text = Array.from({ length: 12 }, () =>
        alphabet.charAt(Math.floor(random() * alphabet.length)),
      ).join('');
      expect((await checkPassage(library.search, quotation(text))).map(({ verdict }) => verdict)).toEqual([
        'absent',
      ]);
    }
  });
});

describe('a quotation', () => {
  let library: Opened;
  beforeAll(async () => {
    library = await open([
      { ...document('/documents/news/', '新闻', '护理型床位占比提高到73%，较上年提高。'), date: '2026' },
      {
        ...document(
          '/documents/policy/',
          '意见',
          '到2030年，护理型床位占比提高到73%。',
          '发展“一老一小”医育、医养结合服务，完善普惠托育服务体系。',
          `${'长长的铺垫。'.repeat(300)}只有这里写着长期护理`,
          '保险制度的衔接办法。',
        ),
        date: '2025',
        filters: { kind: documentKindNames.policy },
      },
      term('/glossary/a/', '银发经济', [], '为老年人提供产品与服务的经济活动'),
    ]);
  });

  const check = async (text: string) => checkPassage(library.search, quotation(text));
  const only = async (text: string): Promise<Finding> => {
    const found = await check(text);
    expect(found).toHaveLength(1);
    return found[0] as Finding;
  };

  it('is cited from the official text before others, which are counted', async () => {
    const finding = await only('护理型床位占比提高到７３％');
    expect(finding).toMatchObject({ verdict: 'exact', otherCount: 1 });
    expect(finding.place?.url).toBe('/documents/policy/');
    expect(finding.others.map(({ url }) => url)).toEqual(['/documents/news/']);
  });

  it('may be in traditional characters and other marks', async () => {
    expect((await only('護理型床位佔比提高到73%')).verdict).toBe('exact');
    expect((await only('发展‘一老一小’医育、医养结合服务')).verdict).toBe('exact');
  });

  it('tells words from punctuation', async () => {
    const finding = await only('发展“一老一小”医育医养结合服务');
    expect(finding.verdict).toBe('punctuation');
    expect(differenceWords(finding.differences)).toEqual(['漏“、”']);
  });

  it('has its changes named', async () => {
    const finding = await only('到2030年，护理型床位占比达到73%左右');
    expect(finding.verdict).toBe('near');
    expect(differenceWords(finding.differences)[0]).toBe('所引“达”，原文作“提高”');
  });

  it('runs over paragraphs and blocks', async () => {
    const finding = await only('只有这里写着长期护理保险制度的衔接办法');
    expect(finding.verdict).toBe('exact');
    expect(finding.place?.parts.map(({ id, words }) => [id, words])).toEqual([
      ['p3', '只有这里写着长期护理'],
      ['p4', '保险制度的衔接办法'],
    ]);
    for (const { text, start, end, words } of finding.place?.parts ?? [])
      expect(text.slice(start, end)).toBe(words);
    const long = normalise('长长的铺垫。'.repeat(300)).slice(0, 1500);
    expect(printed(await only(long))).toBe(long);
  });

  it('from several places is found in pieces', async () => {
    const found = await check('护理型床位占比提高到73%。完善普惠托育服务体系。这一句谁也没有写过');
    expect(found.map(({ verdict }) => verdict)).toEqual(['exact', 'exact', 'absent']);
  });

  it('that only a card of the library has is cited from it', async () => {
    expect((await only('为老年人提供产品与服务的经济活动')).place?.url).toBe('/glossary/a/');
  });
});

describe('a page of a speech', () => {
  let library: Opened;
  beforeAll(async () => {
    library = await open([
      document('/documents/a/', '题', '到2030年，护理型床位占比提高到73%，健全长期护理保险制度。'),
    ]);
  });

  it('lists what the library has or nearly has, and every quotation', async () => {
    const found = await all(
      library,
      '同志们：今天天气很好。文件提出，到2030年，护理型床位占比提高到73%。要健全长期照护保险制度建设安排。“银河护理”不在其中。',
    );
    expect(found.map(({ verdict, passage }) => [verdict, passage.text])).toEqual([
      ['exact', '到2030年，护理型床位占比提高到73%'],
      ['absent', '银河护理'],
    ]);
    expect(summaryWords(found, 4)).toContain('逐字相符 1 处，库中未见 1 处');
  });

  it.each(['', '  \n', '，。', '😀', '<b></b>'.replace(/b/gu, '')])(
    'says plainly that %j cannot be checked',
    (text) => {
      expect(textProblem(text)).not.toBe('');
    },
  );

  it('is cut at its limit, and says so', () => {
    expect(cutNotice('养'.repeat(60_001))).toContain('60001');
    expect(cutNotice('养'.repeat(60_000))).toBe('');
  });

  it('may be markup, which is text like any other', async () => {
    expect(await all(library, '<script>alert(1)</script>“<img src=x onerror=alert(1)>”')).toMatchObject([
      { verdict: 'absent', passage: { quoted: true } },
    ]);
  });
});

describe('a policy in several texts', () => {
  it('is cited by its last text where that still has the words, else by one that had them', async () => {
    const model = buildModel(loadContent(amendedLawFolder));
    const records = Array.from(model.documents.values(), (document) => documentRecord(model, document));
    const library = await open(records);
    const cited = async (words: string): Promise<string | undefined> =>
      (await checkPassage(library.search, quotation(words)))[0]?.place?.url;
    expect(await cited('养老机构应当自登记之日起三十日内备案。')).toBe(
      '/documents/eldercare-regulation-2025/',
    );
    expect(await cited('养老机构每年向民政部门书面报告一次经营情况。')).toBe(
      '/documents/eldercare-regulation-2019/',
    );
  });
});

describe('numbers', () => {
  let library: Opened;
  beforeAll(async () => {
    library = await open([
      document('/documents/a/', '题', '到2025年末，每千人口托位数达到4.73个，护理型床位占比达67.5%。'),
      document('/documents/b/', '二', '到2030年，护理型床位占比提高到73%。'),
      {
        ...term('/figures/beds/', '护理型床位占比', [], '67.5%'),
        kind: 'figure',
      },
      { ...term('/figures/other/', '别的', [], '167.5%'), kind: 'figure' },
    ]);
  });

  it('are compared as numbers, and the nearest sentence has the same words', async () => {
    const [finding] = await all(library, '“每千人口托位数达到4.37个”');
    expect(finding?.verdict).toBe('near');
    expect(finding?.place?.url).toBe('/documents/a/');
    expect(differenceWords(finding?.differences ?? [])).toEqual(['所引“4.37”，原文作“4.73”']);
    expect(finding?.numbers).toEqual([]);
  });

  it('are said of what the library states them of', async () => {
    const [finding] = await all(library, '“护理型床位占比提高到67.5%”');
    expect(differenceWords(finding?.differences ?? [])).toEqual(['所引“67.5%”，原文作“73%”']);
    expect(finding?.numbers.map(({ number, entries }) => [number, entries.map(({ url }) => url)])).toEqual([
      ['67.5%', ['/figures/beds/']],
    ]);
  });

  it('and words are reported once, in quotation marks or not', async () => {
    const text = '护理型床位占比提高到73%。文件说：“护理型床位占比提高到73%”。';
    expect((await all(library, text)).map(({ verdict }) => verdict)).toEqual(['exact']);
  });
});
