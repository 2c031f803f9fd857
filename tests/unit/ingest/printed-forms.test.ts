import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf } from './sample.ts';

const long = '各有关部门要按照职责分工，完善配套政策，加强工作协同，确保各项任务落到实处、取得实效。';
const issuers = [
  '甲省民政厅',
  '甲省发展和改革委员会',
  '甲省教育厅',
  '甲省财政厅',
  '甲省人力资源和社会保障厅',
  '甲省住房和城乡建设厅',
  '甲省卫生健康委员会',
  '甲省医疗保障局',
];
const plan = '甲省养老服务人才培养行动方案';

describe('a letter of eight issuers', () => {
  const signatures = '甲省民政厅　　甲省发展和改革委员会\n甲省教育厅　　甲省财政厅';
  const letter = (headline: string): string =>
    `甲省民政厅文件\n\n甲民发〔2024〕20号\n\n${headline}\n\n各市民政局：\n\n　　现将《${plan}》印发给你们，请认真贯彻执行。\n\n${signatures}\n\n2024年10月8日\n\n${plan}\n\n　　为加强人才培养，制定本方案。\n\n　　一、总体要求\n\n　　${long}\n`;
  const title = `${issuers.join(' ')}关于印发《${plan}》的通知`;

  it.each([
    [
      'in four lines',
      `${issuers.slice(0, 3).join('　')}\n${issuers.slice(3, 5).join('　')}\n${issuers.slice(5, 7).join('　')}\n${issuers[7]}关于印发《${plan}》的通知`,
    ],
    ['in a line each', `${issuers.join('\n')}\n关于印发《${plan}》的通知`],
  ])('has them all in its headline: %s', async (_what, headline) => {
    const { data } = await draftOf(letter(headline));
    expect(data.title.replaceAll(' 关于', '关于')).toBe(title);
    expect(data.issuers).toEqual(issuers);
    expect(data.printed.over).toEqual(['甲省民政厅文件', '甲民发〔2024〕20号']);
  });

  it('has them also where a program set them together', async () => {
    const headline = `${issuers[0]}　${issuers[1]}${issuers[2]}　${issuers.slice(3, 5).join('')}　${issuers.slice(5).join('　')}关于印发《${plan}》的通知`;
    const { data } = await draftOf(letter(headline));
    expect(data.issuers).toEqual(issuers);
  });

  it('has the plan that it sends out as a part of its own, also without the word for an annex', async () => {
    const { blocks, look } = await draftOf(letter(title));
    expect(blocks.filter((block) => block.startsWith('#'))).toEqual([`## ${plan}`, '### 一、总体要求']);
    expect(look).not.toContain('只凭样子判为节题');
  });
});

describe('minutes of a meeting', () => {
  const minutes = `　　　　甲市人民政府专题会议纪要

　　　　〔2024〕15号

甲市人民政府办公室　　　　2024年5月20日

　　　　关于推进普惠托育服务的会议纪要

　　2024年5月15日下午，市政府召开专题会议，研究推进普惠托育
服务体系建设有关工作。现将会议议定事项纪要如下：
　　一、关于设施建设。会议认为，${long}
　　出席：市政府王某某，市卫生健康委李某某、赵某。
　　列席：市妇联冯某某。
　　请假：市教育局褚某某。
分送：市委办公室，市人大常委会办公室，市政协办公室，出席单位。
甲市人民政府办公室　　　　2024年5月20日印发
`;

  it('are a policy with the number below their red head; who came is no interview', async () => {
    const { data, blocks } = await draftOf(minutes);
    expect(data).toMatchObject({
      title: '关于推进普惠托育服务的会议纪要',
      kind: 'policy',
      number: '甲市人民政府专题会议纪要〔2024〕15号',
      issuers: ['甲市人民政府'],
      dated: '2024-05-20',
    });
    expect(blocks.slice(-3)).toEqual([
      '出席：市政府王某某，市卫生健康委李某某、赵某。',
      '列席：市妇联冯某某。',
      '请假：市教育局褚某某。',
    ]);
    expect(data.printed.after).toEqual([
      '分送：市委办公室，市人大常委会办公室，市政协办公室，出席单位。',
      '甲市人民政府办公室　2024年5月20日印发',
    ]);
  });
});

describe('an announcement with names in two columns, as PDF', () => {
  it('has the headline below its spaced red head, and each word in its cell', async () => {
    const bytes = Uint8Array.from(readFileSync('tests/fixtures/ingest/pdf/announcement.pdf'));
    const { data, blocks } = await draftOf(bytes, 'announcement.pdf');
    expect(data).toMatchObject({
      title: '关于2024年度养老服务先进个人拟表彰对象的公告',
      number: '2024年第5号',
      issuers: ['甲市民政局'],
      dated: '2024-09-01',
    });
    expect(data.printed.over).toEqual(['甲市民政局公告', '2024年第5号']);
    expect(blocks.find((block) => block.startsWith('|'))?.split('\n')).toEqual([
      '| 姓名 | 工作单位 | 姓名 | 工作单位 |',
      '| --- | --- | --- | --- |',
      '| 张三 | 东园区第一养老院 | 欧阳某某 | 西园区社会福利院 |',
      '| 李某某 | 南园街道养老服务中心 | 王五 | 北园护理院 |',
    ]);
  });
});
