import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf, type Opened } from './sample.ts';

/** Whole texts as public authorities print them. */
const printed = (name: string): Promise<Opened> =>
  draftOf(Uint8Array.from(readFileSync(`tests/fixtures/ingest/printed/${name}`)), name);

const headings = (blocks: readonly string[]): string[] => blocks.filter((block) => block.startsWith('#'));

describe('a text as it is printed', () => {
  it('a notice with a plan as annex is one text', async () => {
    const { data, blocks, look } = await printed('notice.txt');
    expect(data).toMatchObject({
      title: '乙市人民政府办公室关于印发《乙市“一老一小”整体解决方案》的通知',
      number: '乙政办发〔2024〕18号',
      issuers: ['乙市人民政府办公室'],
      addressees: ['各县（市、区）人民政府', '市政府各部门', '各直属机构'],
      dated: '2024-06-18',
    });
    expect(headings(blocks)).toEqual([
      '## 附件1 乙市“一老一小”整体解决方案',
      '### 一、总体要求',
      '#### （一）指导思想。',
      '#### （二）发展目标',
      '### 二、重点任务',
      '#### （一）完善养老服务设施',
      '#### （二）扩大普惠托育供给',
      '### 三、保障措施',
      '## 附件2 重点任务分工表',
    ]);
    expect(look).not.toContain('本页像有');
    expect(blocks.join()).toContain('《中共中央　国务院关于加强新时代老龄工作的意见》');
  });

  it('a page with two notices is two texts, whatever annexes they have', async () => {
    const notice = readFileSync('tests/fixtures/ingest/printed/notice.txt', 'utf8');
    expect((await draftOf(`${notice}\n${notice.replaceAll('乙', '庚')}`)).look).toContain('本页像有 2 篇');
  });

  it('an order stands over its law; the rows of facts beside the article are read', async () => {
    const { data, blocks, look, page } = await printed('order.html');
    expect(data).toMatchObject({
      title: '丙省家庭托育点管理办法',
      number: '丙省人民政府令第328号',
      issuers: ['丙省人民政府'],
      dated: '2023-09-12',
      published: '2023-09-20',
    });
    expect(data.printed.over[0]).toBe('丙省人民政府令');
    expect(page.split('\n')[3]).toContain('发布日期：　2023年09月20日');
    expect(blocks).toContain('\\[1]收托人数包括家庭托育点举办者的子女。');
    expect(look).toContain('图片未收：第 28 行之后“备案流程图”');
    expect(page.split('\n')[28]).toBe('图1　家庭托育点备案流程');
    expect(look).toContain('原件上划去的字照录，登记在 edition 的 struck：第 28 行“处一千元罚款；”');
    expect(look).not.toMatch(/标题取自|本页像有/u);
  });

  it('a letter keeps the gaps of its list of names', async () => {
    const { data, blocks } = await printed('letter.txt');
    expect(data).toMatchObject({ number: '丁民函〔2024〕37号', dated: '2024-03-15' });
    expect(blocks).toContain('张　三　东城区第一社会福利院　护理员');
    expect(headings(blocks)).toEqual([]);
  });

  it('a bulletin has its issuer and day under the headline, and the numbers of its list', async () => {
    const { data, blocks } = await printed('gazette.html');
    expect(data).toMatchObject({
      issuers: ['戊市民政局'],
      dated: '2024-05-17',
      published: '2024-05-20',
      printed: { under: ['戊市民政局', '2024年5月17日'] },
    });
    expect(blocks).toEqual(
      expect.arrayContaining(['3.建成社区嵌入式养老服务机构42家；', '5.新增家庭养老床位1,206张。']),
    );
    expect(blocks.find((block) => block.startsWith('|'))?.split('\n')).toHaveLength(7);
  });

  it('a regulation from Word has the numbers that Word computes, and the order that made it', async () => {
    const { data, blocks } = await printed('regulation.docx');
    expect(data).toMatchObject({ number: '己市人民政府令第96号', issuers: ['己市人民政府'] });
    const labels = blocks.map((block) => /^(?:## )?第.+?[章条]/u.exec(block)?.[0]);
    expect(labels.filter((label) => label !== undefined)).toEqual([
      ...['## 第一章', '第一条', '第二条', '## 第二章', '第三条', '第四条', '第五条'],
      ...['## 第三章', '第六条', '第七条'],
    ]);
    expect(blocks).toContain('S=A/(n+1)');
  });

  it('the entries of a printed 目录 may come again in each chapter', async () => {
    const chapters = ['第一章　总则', '第一节　一般规定', '第二章　服务', '第一节　一般规定', '第二节　收费'];
    const law = chapters.map(
      (line, index) => `${line}\n\n　　第${'一二三四五'.charAt(index)}条　各区应当做好服务工作。`,
    );
    const { blocks, source } = await draftOf(
      `甲市养老条例\n\n目　录\n\n${chapters.join('\n')}\n\n${law.join('\n\n')}\n`,
    );
    expect(source.omitted.map(({ lines }) => lines)).toEqual(['3', '5-9']);
    expect(headings(blocks)).toHaveLength(5);
  });
});

describe('the numbers of a list', () => {
  it.each([
    ['<ol>', ['1.', '2.']],
    ['<ol start="4">', ['4.', '5.']],
    ['<ol type="a">', ['a.', 'b.']],
    ['<ol type="I" start="3">', ['III.', 'IV.']],
    ['<ol reversed>', ['2.', '1.']],
    ['<ol style="list-style-type: cjk-ideographic">', ['一、', '二、']],
    ['<ol style="list-style:none">', ['', '']],
  ])('%s are those that a browser sets', async (list, numbers) => {
    const words = ['建立台账，加强监管，每年公布一次结果；', '健全制度，完善网络，提升服务的质量。'];
    const { page } = await draftOf(
      `<html><body><h1>关于做好养老服务工作的通知</h1><p>各区要做到下列各项，并按时报送情况：</p>${list}<li>${words[0]}</li><li><p>${words[1]}</p></li></ol></body></html>`,
      'page.html',
    );
    for (const [index, number] of numbers.entries())
      expect(page.split('\n')).toContain(`${number}${words[index]}`);
  });
});
