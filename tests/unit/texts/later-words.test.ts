import { cpSync } from 'node:fs';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { cardCitations, documentCitations } from '../../../src/citations/citation-file.ts';
import { cite } from '../../../src/citations/cite.ts';
import { citationFormats } from '../../../src/citations/formats.ts';
import { documentFile } from '../../../src/features/tray/document-file.ts';
import { handoutOf } from '../../../src/features/tray/handout.ts';
import { passageOf } from '../../../src/features/tray/passage.ts';
import { placeCitations } from '../../../src/features/tray/place-citation.ts';
import { wordFile } from '../../../src/features/tray/word/word-file.ts';
import { buildModel, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { laterWordsOn } from '../../../src/model/texts/later-words.ts';
import { renderDocument } from '../../../src/render/render-document.ts';
import { amendedLawFolder, withChanges, type Change } from '../../fixture-library.ts';

const modelAfter = (...changes: Change[]): KnowledgeModel =>
  withChanges(
    changes,
    (folder) => buildModel(loadContent(folder)),
    (folder) => cpSync(amendedLawFolder, folder, { recursive: true }),
  );
const model = modelAfter();
const document = (id: string, of: KnowledgeModel = model) => {
  const found = of.documents.get(id);
  if (!found) throw new Error(`the fixture has no ${id}`);
  return found;
};
const work = 'instruments/eldercare-regulation.yaml';
const said = (year: number, today: string, of: KnowledgeModel = model) =>
  Object.fromEntries(
    Array.from(laterWordsOn(of, document(`eldercare-regulation-${year}`, of), today), ([id, own]) => [
      id,
      own.words,
    ]),
  );
const late = '2026-06-01';
const department = '“市、区民政部门主管本市的养老服务工作。财政、卫生健康等部门在各自职责内做好有关工作”';
const yearly =
  '“市人民政府建立养老服务评估制度，评估结果每年公布两次：（一）评估标准由市民政部门拟定；（二）评估费用由财政负担”';

describe('what became of each article of an earlier text', () => {
  it('is told with the days, the number and the words of today, over two amendments', () => {
    const since = '该文本已于2022年3月15日修改，这一条';
    expect(said(2019, late)).toEqual({
      'ch1-a1': `${since}没有变`,
      'ch1-a2': `${since}没有变`,
      'ch1-a3': `${since}现为第五条，文字没有变`,
      'ch1-a4': `这一条已于2022年3月15日修改，现为第三条：${department}`,
      'ch2-a5': `${since}现为第四条，文字没有变`,
      'ch2-a6': `这一条已于2025年11月20日修改为：${yearly}`,
      'ch2-a7': '这一条已于2022年3月15日删去',
      'ch2-a8': `${since}现为第七条，文字没有变`,
      'ch3-a9': '这一条已于2025年11月20日修改，现为第八条：“违反本条例第四条规定的，由民政部门责令改正”',
      'ch3-a10': `${since}现为第九条，文字没有变`,
    });
  });

  it('is nothing for the last text, and knows no text that a day does not know', () => {
    expect(said(2025, late)).toEqual({});
    expect(said(2022, '2025-11-19')).toEqual({});
    expect(said(2019, '2025-11-19')['ch1-a3']).toBe('该文本已于2022年3月15日修改，这一条没有变');
  });

  it('names both days where the words changed twice', () => {
    const twice = modelAfter({
      file: 'documents/eldercare-regulation-2025.md',
      from: '市、区民政部门主管',
      to: '市、县、区民政部门主管',
    });
    expect(said(2019, late, twice)['ch1-a4']).toMatch(
      /^这一条先后于2022年3月15日、2025年11月20日修改，现为第三条：“市、县、区民政部门/u,
    );
    expect(said(2022, late, twice)['ch1-a4']).toMatch(
      /^这一条已于2025年11月20日修改，现为第三条：“市、县、区/u,
    );
  });

  it('names no day where the library has not the text between two amendments', () => {
    const without = modelAfter({ file: 'documents/eldercare-regulation-2022.md', removed: true });
    expect(said(2019, late, without)).toMatchObject({
      'ch1-a4': `这一条后来有修改，2025年11月20日的文本改为第三条，作${department}`,
      'ch2-a6': `这一条后来有修改，2025年11月20日的文本作${yearly}`,
      'ch2-a7': '这一条在2025年11月20日的文本里已删去',
    });
  });

  it('says that the last text of the library was changed as well, where it was', () => {
    const without = modelAfter({ file: 'documents/eldercare-regulation-2025.md', removed: true });
    expect(said(2019, late, without)['ch2-a7']).toBe(
      '这一条已于2022年3月15日删去（2022年3月15日的文本后来又有修改，本库没有收）',
    );
  });

  it('is left to the text where the whole policy has ended', () => {
    const repealed = modelAfter({
      file: work,
      from: 'topics: [养老服务]',
      to: '  - kind: repealed\n    date: "2026-01-01"\n    evidence: {document: eldercare-regulation-2025, quote: 同时废止}\ntopics: [养老服务]',
    });
    expect(said(2019, late, repealed)).toEqual({});
    expect(said(2019, '2025-12-31', repealed)).not.toEqual({});
  });

  it('tells long words by their beginning, and sets marks inside of marks', () => {
    const long = modelAfter({
      file: 'documents/eldercare-regulation-2025.md',
      from: '第七条　助餐点应当公示菜品、价格和投诉电话。',
      to: `第七条　助餐点应当公示菜品、“价格”和投诉电话${'，并逐日登记'.repeat(60)}。`,
    });
    const words = said(2022, late, long)['ch2-a7'] ?? '';
    expect(words).toContain('“助餐点应当公示菜品、‘价格’和投诉电话');
    expect(words).toMatch(/……”$/u);
    expect(words.length).toBeLessThan(260);
  });
});

describe('a quotation of a text two amendments ago', () => {
  const old = document('eldercare-regulation-2019');
  const site = { library: '文库', site: 'https://example.org/' };
  const wanted = { here: '', today: '2026-06-01', words: [], fragment: '' };

  it('says in its citation what it reads today, whichever paragraph of the article it is', () => {
    const file = documentCitations(old, model, site);
    for (const parts of [['ch1-a4-p2'], ['ch1-a4'], ['ch1-a4-p1', 'ch1-a4-p2']]) {
      const citation = cite(file, { ...wanted, parts });
      for (const format of ['plain', 'markdown', 'html'] as const)
        expect(citationFormats[format](citation)).toContain('已于2022年3月15日修改，现为第三条：');
      expect(citation.passages[0]?.later?.url).toBe(
        'https://example.org/documents/eldercare-regulation-2025/#ch1-a3',
      );
    }
  });

  it('over several articles, or of the whole, says that the text was changed', () => {
    const file = documentCitations(old, model, site);
    for (const parts of [['ch1-a3', 'ch1-a4'], ['ch1'], []]) {
      const words = citationFormats.plain(cite(file, { ...wanted, parts }));
      expect(words).toContain('该文本已于2022年3月15日修改。');
      expect(words).not.toContain('这一条');
    }
  });

  it('says so in a tray and what is made of it', () => {
    const file = documentFile(old, model, site);
    expect(passageOf(file, old.id, 'ch2-a7-p1')?.quotes[0]?.citation).toMatch(
      /，这一条已于2022年3月15日删去$/u,
    );
    const last = documentFile(document('eldercare-regulation-2025'), model, site);
    expect(last.later).toBeUndefined();
  });

  it('says so where an entry rests on it, on its page and in a tray', () => {
    const resting = modelAfter({
      file: 'instruments/old-measures.yaml',
      from: 'evidence:\n  - document: eldercare-regulation-2025\n    quote: 《示例市养老服务办法》同时废止',
      to: 'evidence:\n  - document: eldercare-regulation-2019\n    quote: 民政部门主管本市的养老服务工作。',
    });
    const entry = resting.entry('instruments', 'old-measures');
    if (!entry) throw new Error('no entry');
    const words = '这一条已于2022年3月15日修改，现为第三条：';
    const citation = cite(cardCitations(resting, entry, site), { ...wanted, parts: [] });
    expect(citationFormats.plain(citation)).toContain(words);
    const { cite: citeInTray } = placeCitations(model, old);
    expect(citeInTray('ch1-a4-p1', '第四条第一款')).toContain(words);
  });

  it('says so in the Word handout of a tray', async () => {
    const ref = `documents/${old.id}#ch2-a7`;
    const content = passageOf(documentFile(old, model, site), old.id, 'ch2-a7');
    if (!content) throw new Error('no passage');
    const tray = { title: '备课', items: [{ type: 'ref' as const, ref, remark: '' }] };
    const handout = handoutOf(tray, new Map([[ref, content]]), '文库');
    const file = await wordFile(handout, (path) => `https://example.org${path}`);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) });
    expect(value).toContain('这一条已于2022年3月15日删去。');
  });

  it('is followed in the page by the same words and the way to the article of today', () => {
    const { html } = renderDocument(old, model);
    expect(html).toMatch(
      /id="ch1-a4".*现为第三条：“市、区民政部门.*href="\/documents\/eldercare-regulation-2025\/#ch1-a3">看现在的文字<\/a><\/p>.*id="ch2"/su,
    );
    expect(html).toContain('<p class="gap later" role="note">这一条已于2022年3月15日删去</p>');
    expect(html).toContain('role="note">这一条现为第五条，文字没有变。<a ');
    expect(html.match(/gap later/gu)).toHaveLength(8);
    expect(renderDocument(document('eldercare-regulation-2025'), model).html).not.toContain('later');
  });
});
