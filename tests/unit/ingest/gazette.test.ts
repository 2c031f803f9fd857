import { readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { shiftRows } from '../../../scripts/bench/corrupt-text.ts';
import { draftOf } from './sample.ts';

const gazette = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/ingest/gazette.txt'), 'utf8');
const blocks = [
  '各区县（自治县）人民政府，市政府各部门，有关单位：',
  '《示例市推进基本养老服务体系建设实施方案》已经市政府同意，现印发给你们，请认真贯彻执行。',
  '示例市人民政府办公厅',
  '2025年2月18日',
  '（此件公开发布）',
  '## 示例市推进基本养老服务体系建设实施方案',
  '为贯彻落实《中共中央办公厅国务院办公厅关于推进基本养老服务体系建设的意见》精神，结合我市实际，制定本实施方案。',
  '## 一、总体要求',
  '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，加快建成覆盖全体老年人、权责清晰、保障适度、可持续的基本养老服务体系。到2027年，基本养老服务制度体系基本健全。',
  '## 二、重点任务',
  '### （一）落实基本养老服务清单。',
  '各区县要对照清单逐项抓好落实，动态调整服务项目。',
  '1．建立精准服务响应机制。依托大数据平台，开展老年人能力综合评估。',
  '2．完善服务保障。',
  '### （二）优化服务供给。',
  '支持社会力量参与；鼓励医疗卫生机构与养老机构签约合作，发展医养结合服务。',
  '## 三、组织实施',
  '各区县人民政府要落实主体责任，确保各项任务落地见效。',
];

describe('a gazette of three wrapped pages with running heads and page numbers', () => {
  it.each(['utf8', 'gb18030', 'utf-16be'])('in %s is one readable draft', async (encoding) => {
    const draft = await draftOf(iconv.encode(gazette, encoding));
    expect(draft.data).toMatchObject({
      title: '示例市人民政府办公厅关于印发示例市推进基本养老服务体系建设实施方案的通知',
      kind: 'policy',
      issuers: ['示例市人民政府办公厅'],
      dated: '2025-02-18',
      printed: { over: ['示例市人民政府公报2025年第3期'], under: ['示府办发〔2025〕12号'], after: [] },
    });
    expect(draft.blocks).toEqual(blocks);
    expect(draft.source.omitted.map(({ lines, why }) => [lines, why.slice(0, 2)])).toEqual([
      ['26', '页码'],
      ['27', '各页'],
      ['38', '页码'],
      ['39', '各页'],
      ['47', '页码'],
    ]);
  });

  it('is the same draft when all its marks are shifted', async () => {
    const draft = await draftOf(iconv.encode(shiftRows(gazette), 'gb18030'));
    expect(draft.blocks).toEqual(blocks);
    expect(draft.edition.rules.map(({ rule }) => rule)).toEqual(['gb2312-row-shift']);
  });
});
