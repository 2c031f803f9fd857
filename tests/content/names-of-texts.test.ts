import { expect, it } from 'vitest';
import { buildModel } from '../../src/model/knowledge-model.ts';
import { loadContent } from '../../src/model/load-content.ts';

/** Who wrote, who issued and when, as the five received pages print it; nothing that they do not print. */
const model = buildModel(loadContent('content'));

it.each([
  [
    'roundtable-childcare-eldercare',
    [
      '刘厚莲，中国人口与发展研究中心研究员',
      '张本波，国家发展改革委社会发展所社会政策室主任、研究员',
      '冯文猛，国务院发展研究中心公共管理与人力资源研究所副所长、研究员',
      '郝晓宁，国家卫生健康委卫生发展研究中心健康经济与保障研究部副部长、研究员',
    ],
  ],
  ['eldercare-reform-lu-zhiyuan', ['陆治原，民政部党组书记、部长']],
  ['grassroots-burden-reduction', ['聂早早，']],
])('%s is by those who sign it, with their posts', (id, authors) => {
  const data = model.documents.get(id)?.data;
  const signed = data?.authors.map(({ name, affiliation = '', post = '' }) => `${name}，${affiliation}${post}`);
  expect(signed).toEqual(authors);
});

it('no other text is signed', () => {
  const signed = [...model.documents.values()].filter(({ data }) => data.authors.length > 0);
  expect(signed.map(({ id }) => id).toSorted()).toEqual([
    'eldercare-reform-lu-zhiyuan',
    'grassroots-burden-reduction',
    'roundtable-childcare-eldercare',
  ]);
});

it('only the Opinion and one commentary print a day of their own', () => {
  const days = [...model.documents.values()].flatMap(({ id, data: { dated, published } }) =>
    dated === undefined && published === undefined ? [] : [[id, dated, published]],
  );
  expect(days).toEqual([
    ['eldercare-reform-opinion', '2024-12-30', undefined],
    ['grassroots-burden-reduction', undefined, '2025-12-22'],
  ]);
});

it.each([
  ['关于加快发展养老服务业的若干意见', '2013', ['国务院']],
  ['关于推进医疗卫生与养老服务相结合指导意见', '2015', []],
  ['关于促进3岁以下婴幼儿照护服务发展的指导意见', '2019', ['国务院办公厅']],
  [
    '关于促进医疗卫生机构支持托育服务发展的指导意见',
    '2023',
    ['国家卫生健康委', '国家中医药管理局', '国家疾病预防控制中心'],
  ],
  ['中共中央 国务院关于深化养老服务改革发展的意见', '2024-12-30', ['中共中央', '国务院']],
  ['医疗卫生强基工程实施方案', '2025', []],
  ['加快农业农村现代化“十五五”规划', undefined, ['国务院']],
  ['关于进一步健全城市社区卫生服务体系提升服务能力的通知', undefined, ['国家卫生健康委']],
  ['职工基本医疗保险个人账户跨省共济经办规程（试行）', undefined, ['国家医保局', '财政部']],
  ['关于进一步加强流动儿童和留守儿童“精准摸排、精确建档、精细服务”的通知', undefined, ['民政部']],
  ['关于切实解决老年人运用智能技术困难的实施方案', undefined, ['国务院办公厅']],
  [
    '智慧健康养老产业发展行动计划（2021—2025年）',
    undefined,
    ['工信部', '民政部', '国家卫生健康委'],
  ],
  ['全国托育服务质量提升行动（2025—2027年）', undefined, ['国家卫生健康委']],
])('《%s》 is of %s, by those whom the texts name', (title, dated, issuers) => {
  const found = model.content.instruments.filter(({ data }) => data.title === title);
  expect(found.map(({ data }) => [data.dated, data.issuers])).toEqual([[dated, issuers]]);
});

it('no other policy has a day or a body', () => {
  const known = model.content.instruments.filter(
    ({ data }) => data.dated !== undefined || data.issuers.length > 0,
  );
  expect(known).toHaveLength(13);
});
