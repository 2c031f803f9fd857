import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentParts } from '../../../src/text/document-parts.ts';
import { draftOf, type Opened } from './sample.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/ingest/cases');
const draft = (name: string): Promise<Opened> => draftOf(readFileSync(path.join(folder, name)), name);
const tasks =
  '为了落实工作安排，各地要健全制度，完善服务，强化监管，保障老年人和儿童的基本权益，提高服务质量和水平，推动事业持续健康发展。';
const short = '为了落实工作安排，各地要健全制度，完善服务，强化监管，保障老年人和儿童的基本权益。';
const dayOfMay = '2024-05-06';

describe('the frame of an official letter', () => {
  it('has a headline in two lines that together are the title of the page', async () => {
    const { data, blocks } = await draft('headline-in-two.html');
    expect(data).toMatchObject({
      title: '甲市人民政府办公室关于做好社区助餐服务工作的通知',
      kind: 'policy',
      number: '甲政办发〔2024〕7号',
      issuers: ['甲市人民政府办公室'],
      addressees: ['各区人民政府', '市各部门'],
      dated: dayOfMay,
      printed: { under: ['甲政办发〔2024〕7号'], after: ['甲市人民政府办公室', '2024年5月6日'] },
    });
    expect(blocks).toEqual([
      '各区人民政府，市各部门：',
      tasks,
      '## 一、总体要求',
      tasks,
      '## 二、主要任务',
      tasks,
    ]);
  });

  it('has a red head, and nothing is joined over a blank line', async () => {
    const { data, blocks } = await draft('red-head-letter.txt');
    expect(data).toMatchObject({
      title: '甲市民政局关于做好助餐工作的通知',
      kind: 'policy',
      number: '甲民发〔2024〕3号',
      issuers: ['甲市民政局'],
      addressees: ['各区民政局'],
      dated: dayOfMay,
      printed: {
        over: ['甲市民政局文件', '甲民发〔2024〕3号'],
        after: ['甲市民政局', '2024年5月6日'],
      },
    });
    expect(blocks).toEqual(['各区民政局：', short]);
  });

  it.each([
    ['date-letter-o.txt', '二O二四年五月六日'],
    ['date-fullwidth.txt', '２０２４年５月６日'],
    ['date-dots.txt', '2024.5.6'],
  ])('%s has its date, printed as it is', async (name, printed) => {
    const { data } = await draft(name);
    expect([data.dated, data.printed.after, data.completeness]).toEqual([
      dayOfMay,
      ['甲市人民政府', printed],
      'full',
    ]);
  });

  it('has the issuer that forwards a text, not its author', async () => {
    const { data } = await draft('forwarded.txt');
    expect([data.issuers, data.kind]).toEqual([['甲市人民政府办公室'], 'policy']);
  });

  it('is signed by three, with the gaps between their names', async () => {
    const { data } = await draft('joint-signature.txt');
    expect(data.issuers).toEqual(['甲省民政厅', '甲省财政厅', '甲省教育厅']);
    expect(data.printed.after[0]).toBe('甲省民政厅 甲省财政厅 甲省教育厅');
  });

  it('may say that it is abridged', async () => {
    const { data, blocks } = await draft('abridged.html');
    expect(data.completeness).toBe('excerpt');
    expect(data.completenessNote).toContain('本文有删减');
    expect(data.printed.after).toEqual(['甲市人民政府', '2024年5月6日', '（本文有删减）']);
    expect(blocks).toEqual([tasks, tasks]);
  });

  it('stands below rows of facts of its page', async () => {
    const { data, blocks, source, look } = await draft('metadata-rows.html');
    expect(data).toMatchObject({
      title: '甲市人民政府关于发展居家养老的若干说明材料',
      kind: 'policy',
      published: '2024-05-08',
    });
    expect(blocks).toEqual([tasks, tasks]);
    expect(source.omitted).toEqual([{ lines: '1-8', why: '网页的信息栏，非正文。' }]);
    expect(look).toContain('第 1—8 行“索引号：”起（网页的信息栏，非正文）');
  });
});

describe('lines and gaps', () => {
  it('keeps each line of a list of names, with the gaps between role, name and post', async () => {
    const { data, blocks } = await draft('list-of-names.html');
    expect(data).toMatchObject({
      number: '甲政办函〔2024〕9号',
      addressees: ['各区人民政府'],
      dated: dayOfMay,
      printed: { after: ['甲市人民政府办公室', '2024年5月6日'] },
    });
    expect(blocks.slice(2)).toEqual([
      '组　长：甲　某　副市长',
      '副组长：乙　某　市卫生健康委主任',
      '丙某某　市民政局局长',
      '成　员：丁某某　市教育局副局长',
      '戊某某　市财政局副局长',
      '己　某　市公安局副局长',
      '庚某某　市住房城乡建设局副局长',
      '领导小组办公室设在市卫生健康委，承担日常工作。',
    ]);
  });

  it('keeps ranks that blank lines part', async () => {
    expect((await draft('ranks-apart.txt')).blocks).toEqual([
      short,
      '第一名 东园托育',
      '第二名 西园托育',
      '第三名 南园托育',
      '第四名 北园托育',
    ]);
  });

  it('leaves the address of a page as it is', async () => {
    const { data, blocks, edition } = await draft('url.txt');
    const [paragraph] = documentParts(data, blocks.join('\n\n')).filter(({ kind }) => kind === 'paragraph');
    expect(paragraph?.text).toBe(`请登录https://www.example.org/办理。${short}`);
    expect(edition.rules).toEqual([]);
  });

  it('makes no heading of a formula where the format marks headings', async () => {
    const { blocks } = await draft('formula.md');
    expect(blocks.filter((block) => block.startsWith('#'))).toEqual(['## 一、计算方法']);
    expect(blocks).toContain('月补贴额：年补贴额÷12月＝100元/月');
  });
});

describe('laws', () => {
  it('keep the gap after the number of an inserted article, and their adoption under the headline', async () => {
    const { data, blocks } = await draft('article-zhi-yi.md');
    expect(data.printed.under).toEqual(['2001年1月1日 甲市第一届人民代表大会常务委员会第一次会议通过']);
    expect(data.dated).toBe('2001-01-01');
    expect(blocks).toContain('第十七条之一 托育机构不得预收超过三个月的费用。');
    expect(blocks).toContain('第十七条之二 预收费用应当存入专用账户。');
  });

  it('are whole where a list ends them', async () => {
    const { data, blocks } = await draft('annex-list-at-end.md');
    expect([data.completeness, data.kind]).toEqual(['full', 'policy']);
    expect(blocks.slice(-3)).toEqual(['## 附件', '1.甲市托儿所管理办法', '2.甲市幼儿看护规定']);
  });

  it('are printed with contents, which are left out and said', async () => {
    const { data, blocks, source, look } = await draft('printed-contents.txt');
    const ids = documentParts(data, blocks.join('\n\n')).map(({ id }) => id);
    expect(ids.filter((id) => /^ch\d/.test(id) && !id.includes('-'))).toEqual(['ch1', 'ch2', 'ch3']);
    expect(source.omitted).toEqual([{ lines: '4-7', why: '印出的目录；各题都见于正文，不重录。' }]);
    expect(look).toContain('第 4—7 行“目　录”起');
  });
});

describe('tables, notes and Word', () => {
  it('sets merged columns into the grid', async () => {
    const { blocks, source, look } = await draft('table-colspan.html');
    expect(blocks).toEqual([
      tasks,
      '| 序号 | 机构情况 |  |\n| --- | --- | --- |\n| 1 | 东园托育 | 60 |\n| 2 | 西园托育 | 80 |\n| 3 | 南园托育 | 50 |',
      tasks,
    ]);
    expect(source.omitted).toEqual([]);
    expect(look).toContain('合并的单元格已展开');
  });

  it('sets merged rows into the grid', async () => {
    const { blocks, look } = await draft('table-vmerge.docx');
    expect(blocks[1]).toBe(
      '| 区 | 类别 | 张数 |\n| --- | --- | --- |\n| 东区 | 护理 | 10 |\n|  | 普通 | 20 |\n| 合计 |  | 30 |',
    );
    expect(look).toContain('起的表有 2 格');
  });

  it('computes the numbers of headings', async () => {
    const { blocks, look } = await draft('numbered-headings.docx');
    expect(blocks.filter((block) => block.startsWith('#'))).toEqual([
      '## 一、总体要求',
      '### （一）健全体系',
      '## 二、保障措施',
    ]);
    expect(look).toContain('自动编号已算出并写进文字：一、“总体要求”');
  });

  it('sets a note with its mark and without arrow; it does not cut the text', async () => {
    const { data, blocks } = await draft('footnote.docx');
    const texts = documentParts(data, blocks.join('\n\n')).map(({ text }) => text);
    expect(texts).toContain('全市有养老床位三千张[1]，其中护理型一千张。');
    expect(texts).toContain('[1]数据来自市民政局年度统计。');
    expect(data.completeness).toBe('full');
  });

  it('accepts tracked changes and names them', async () => {
    const { blocks, look } = await draft('tracked-changes.docx');
    expect(blocks[0]).toBe('补贴标准为每月二百元。');
    expect(look).toContain('修订中删去的字（未取）：“一百”（“补贴标准为每月二百元。”段）');
    expect(look).toContain('修订中插入的字（已取）：“二百”');
  });
});
