import { describe, expect, it } from 'vitest';
import { draftOf } from './sample.ts';

const sentence = '各地要健全制度，完善服务，保障老年人和儿童的基本权益，推动事业持续健康发展。';

const letter = (number: string, date: string, title = '甲市人民政府关于发展养老服务的意见'): string =>
  `${title}\n${number}\n\n各区人民政府：\n\n${sentence}\n\n甲市人民政府\n${date}\n`;

describe('numbers of letters', () => {
  it.each([
    ['甲政发〔2024〕3号', '甲政发〔2024〕3号'],
    ['甲政发[2024]3号', '甲政发[2024]3号'],
    ['甲政发【2024】3号', '甲政发【2024】3号'],
    ['甲政发﹝2024﹞3号', '甲政发﹝2024﹞3号'],
    ['甲政发 〔2024〕 3 号', '甲政发〔2024〕3号'],
    ['甲政发〔２０２４〕３号', '甲政发〔２０２４〕３号'],
    ['甲政发〔2024〕3—1号', '甲政发〔2024〕3—1号'],
    ['甲政规〔2024〕第3号', '甲政规〔2024〕第3号'],
    ['第12号', '第12号'],
    ['2024年第3号', '2024年第3号'],
    ['号外', '号外'],
  ])('%s is a number, never text', async (printed, number) => {
    const { data, blocks } = await draftOf(letter(printed, '2024年5月6日'));
    expect([data.number, blocks]).toEqual([number, ['各区人民政府：', sentence]]);
  });
});

describe('dates of letters', () => {
  it.each([
    ['2024年5月6日', '2024-05-06'],
    ['2024年12月31日', '2024-12-31'],
    ['二〇二四年五月六日', '2024-05-06'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二О二四年十月十日', '2024-10-10'],
    ['二零二四年二月二十九日', '2024-02-29'],
    ['2024-05-06', '2024-05-06'],
    ['2024/5/6', '2024-05-06'],
  ])('%s', async (printed, dated) => {
    expect((await draftOf(letter('甲政发〔2024〕3号', printed))).data.dated).toBe(dated);
  });
});

describe('issuers of letters', () => {
  it.each([
    ['甲市人民政府办公室印发关于养老服务意见的通知', ['甲市人民政府办公室']],
    ['甲市民政局批转乙区养老服务办法的通知', ['甲市民政局']],
    ['中共中央办公厅 国务院办公厅关于加强养老服务的意见', ['中共中央办公厅', '国务院办公厅']],
    ['民政部财政部关于加强养老服务的通知', ['民政部', '财政部']],
    ['甲省卫生健康委员会关于托育服务的通告', ['甲省卫生健康委员会']],
    ['甲县人民政府办公室关于养老服务的函', ['甲县人民政府办公室']],
  ])('%s', async (title, issuers) => {
    expect((await draftOf(`${title}\n\n${sentence}\n`)).data).toMatchObject({
      title,
      issuers,
      kind: 'policy',
    });
  });
});

describe('parts after the letter', () => {
  it('a plan is an annex with its own headline and parts one level deeper', async () => {
    const { blocks, data } = await draftOf(
      `${letter('甲政发〔2024〕3号', '2024年5月6日')}\n附件1\n\n甲市养老服务实施方案\n\n一、总体要求\n\n${sentence}\n`,
    );
    expect(blocks.slice(-3)).toEqual(['## 附件1 甲市养老服务实施方案', '### 一、总体要求', sentence]);
    expect([data.dated, data.issuers]).toEqual(['2024-05-06', ['甲市人民政府']]);
  });

  it('an order stands over the law that it puts into force', async () => {
    const { data, blocks } = await draftOf(
      `甲市人民政府令\n\n第12号\n\n《甲市养老服务办法》已经市政府常务会议通过，现予公布，自2024年6月1日起施行。\n\n市长 甲某某\n\n2024年5月6日\n\n甲市养老服务办法\n\n第一条 为了规范养老服务，制定本办法。\n\n第二条 本办法自2024年6月1日起施行。\n`,
    );
    expect(data).toMatchObject({
      title: '甲市养老服务办法',
      number: '甲市人民政府令第12号',
      issuers: ['甲市人民政府'],
      dated: '2024-05-06',
    });
    expect(blocks[0]).toBe('第一条 为了规范养老服务，制定本办法。');
  });

  it.each([['抄送：市委各部门。'], ['甲市人民政府办公室 2024年5月7日印发'], ['（此件公开发布）']])(
    '%s is the foot',
    async (foot) => {
      const { data } = await draftOf(`${letter('甲政发〔2024〕3号', '2024年5月6日')}\n${foot}\n`);
      expect([data.dated, data.printed.after.at(-1)]).toEqual(['2024-05-06', foot]);
    },
  );
});
