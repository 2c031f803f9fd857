import { describe, expect, it } from 'vitest';
import { documentParts } from '../../../src/text/document-parts.ts';
import { partName } from '../../../src/text/parts/part-name.ts';

const data = {
  title: '甲市托育条例',
  titleFrom: 'printed' as const,
  printed: { over: [], under: [], after: [] },
};

/** Address and name of each part of a body, by its opening words. */
function placesOf(body: string): Record<string, [id: string, name: string]> {
  const parts = documentParts(data, body).filter(({ kind }) => kind !== 'title');
  return Object.fromEntries(parts.map(({ id, text }) => [text.slice(0, 12), [id, partName(parts, id)]]));
}

const lines = (...all: readonly string[]): string => all.join('\n\n');

describe('the parts of a law', () => {
  it('are 编, 章, 节, 条, 款, 项 and 目, each with its address and its name', () => {
    const places = placesOf(
      lines(
        '## 第一编 总则',
        '### 第一章 基本规定',
        '#### 第一节 目的',
        '第一条 为了发展托育，制定本条例。',
        '第二条 本市适用本条例。',
        '托育机构包括下列：',
        '（一）公办的，包括：',
        '1\\. 街道办的；',
        '2\\. 部门办的；',
        '（二）民办的。',
        '其他机构参照执行。',
        '### 第二章 服务',
        '第三条 应当备案。',
      ),
    );
    expect(places).toEqual({
      '第一编 总则': ['b1', '第一编'],
      '第一章 基本规定': ['b1-ch1', '第一编第一章'],
      '第一节 目的': ['b1-ch1-sec1', '第一编第一章第一节'],
      '第一条 为了发展托育，制': ['b1-ch1-sec1-a1-p1', '第一条'],
      '第二条 本市适用本条例。': ['b1-ch1-sec1-a2-p1', '第二条第一款'],
      '托育机构包括下列：': ['b1-ch1-sec1-a2-p2', '第二条第二款'],
      '（一）公办的，包括：': ['b1-ch1-sec1-a2-p2-c1', '第二条第二款第（一）项'],
      '1. 街道办的；': ['b1-ch1-sec1-a2-p2-c1-n1', '第二条第二款第（一）项第1目'],
      '2. 部门办的；': ['b1-ch1-sec1-a2-p2-c1-n2', '第二条第二款第（一）项第2目'],
      '（二）民办的。': ['b1-ch1-sec1-a2-p2-c2', '第二条第二款第（二）项'],
      '其他机构参照执行。': ['b1-ch1-sec1-a2-p3', '第二条第三款'],
      '第二章 服务': ['b1-ch2', '第一编第二章'],
      '第三条 应当备案。': ['b1-ch2-a3-p1', '第三条'],
    });
  });

  it('cites an article of one 款 without it, its 项 too', () => {
    const places = placesOf(lines('## 第一章 总则', '第三条 包括：', '（一）甲；', '（二）乙。'));
    expect(places['第三条 包括：']).toEqual(['ch1-a3-p1', '第三条']);
    expect(places['（二）乙。']).toEqual(['ch1-a3-p1-c2', '第三条第（二）项']);
  });

  it('know what was inserted: 条之一, 章之一', () => {
    const places = placesOf(
      lines(
        '第十七条 甲。',
        '第十七条之一 乙。',
        '第二款。',
        '第十七条之二 丙。',
        '## 第三章之一 特别规定',
        '第十八条 丁。',
      ),
    );
    expect(places).toEqual({
      '第十七条 甲。': ['a17-p1', '第十七条'],
      '第十七条之一 乙。': ['a17-1-p1', '第十七条之一第一款'],
      '第二款。': ['a17-1-p2', '第十七条之一第二款'],
      '第十七条之二 丙。': ['a17-2-p1', '第十七条之二'],
      '第三章之一 特别规定': ['ch3-1', '第三章之一'],
      '第十八条 丁。': ['ch3-1-a18-p1', '第十八条'],
    });
  });

  it('may have their articles as headings, digits of either width and gaps in their labels', () => {
    const places = placesOf(
      lines('## 第 １ 章　总则', '### 第１条', '甲。', '（１）乙；', '### 第2条之一', '（一）丙。', '丁。'),
    );
    expect(places).toEqual({
      '第 １ 章　总则': ['ch1', '第１章'],
      第１条: ['ch1-a1', '第１条'],
      '甲。': ['ch1-a1-p1', '第１条'],
      '（１）乙；': ['ch1-a1-p1-m1', '第１条第（１）目'],
      第2条之一: ['ch1-a2-1', '第2条之一'],
      '（一）丙。': ['ch1-a2-1-c1', '第2条之一第（一）项'],
      '丁。': ['ch1-a2-1-p1', '第2条之一'],
    });
  });

  it('do not begin where a sentence only names an article', () => {
    const places = placesOf(
      lines(
        '第一条 甲。',
        '第一条第二款规定的期限为十日。',
        '第二条之一第三款规定的除外。',
        '第三条、第四条所称机构，是指乙。',
        '第五章的规定不适用。',
        '第六条所称机构，是指丙。',
      ),
    );
    expect(Object.values(places).map(([id]) => id)).toEqual([
      'a1-p1',
      'a1-p2',
      'a1-p3',
      'a1-p4',
      'a1-p5',
      'a1-p6',
    ]);
  });

  it('are not the lines of the printed 目录', () => {
    const places = placesOf(
      lines(
        '## 目录',
        '第一章 总则',
        '- 第二章 附则',
        '## 第一章 总 则',
        '第一条 甲。',
        '## 第二章 附 则',
        '第二条 乙。',
      ),
    );
    expect(places).toEqual({
      目录: ['s1', '“目录”部分'],
      '第一章 总则': ['s1-p1', '“目录”部分第1段'],
      '第二章 附则': ['s1-p2', '“目录”部分第2段'],
      '第一章 总 则': ['ch1', '第一章'],
      '第一条 甲。': ['ch1-a1-p1', '第一条'],
      '第二章 附 则': ['ch2', '第二章'],
      '第二条 乙。': ['ch2-a2-p1', '第二条'],
    });
  });

  it('may be a list that Markdown numbers', () => {
    const places = placesOf(lines('第一条 甲：', '1. 乙；\n2. 丙。', '丁。'));
    expect(places['丙。']).toEqual(['a1-p1-n2', '第一条第一款第2目']);
    expect(places['丁。']).toEqual(['a1-p2', '第一条第二款']);
  });

  it('leave a table in its 款, and end at an annex', () => {
    const places = placesOf(
      lines(
        '## 附则',
        '第九条 标准如下：',
        '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
        '按月发放。',
        '附表 发放表',
        '表后的字。',
        '## 附件2 甲市办法',
        '第一条 本办法自公布之日起施行。',
      ),
    );
    expect(places).toEqual({
      附则: ['s1', '“附则”部分'],
      '第九条 标准如下：': ['s1-a9-p1', '“附则”部分第九条第一款'],
      甲乙12: ['s1-a9-p1-t1', '“附则”部分第九条第一款表1'],
      '按月发放。': ['s1-a9-p2', '“附则”部分第九条第二款'],
      '附表 发放表': ['s1-p1', '“附则”部分第1段'],
      '表后的字。': ['s1-p2', '“附则”部分第2段'],
      '附件2 甲市办法': ['annex2', '附件2'],
      '第一条 本办法自公布之日': ['annex2-a1-p1', '附件2第一条'],
    });
  });

  it('name the chapter too where the articles of each begin anew', () => {
    const places = placesOf(lines('## 第一章 甲', '第一条 甲。', '## 第二章 乙', '第一条 乙。', '丙。'));
    expect(places['第一条 甲。']).toEqual(['ch1-a1-p1', '第一章第一条']);
    expect(places['丙。']).toEqual(['ch2-a1-p2', '第二章第一条第二款']);
  });

  it('have the address of the article itself, by its name', () => {
    const parts = documentParts(data, lines('第三条 甲。', '乙。', '第一，丙。'));
    expect(partName(parts, 'a3')).toBe('第三条');
    expect(parts.map(({ opens }) => opens)).toEqual(['', 'a3', '', '']);
    expect(parts.at(-1)).toMatchObject({ id: 'a3-p2-i1', part: 'a3' });
    expect(partName(parts, 'a4')).toBe('');
  });
});

describe('the parts of a policy text', () => {
  it('are named as before', () => {
    const places = placesOf(
      lines(
        '开头。',
        '## 二、任务',
        '甲。',
        '### （四）服务。',
        '乙。',
        '丙。',
        '第一，丁。',
        '一是戊。',
        '## 保障',
        '己。',
      ),
    );
    expect(places).toEqual({
      '开头。': ['p1', '第1段'],
      '二、任务': ['s2', '第二部分'],
      '甲。': ['s2-p1', '第二部分第1段'],
      '（四）服务。': ['s2-c4', '第二部分第（四）条'],
      '乙。': ['s2-c4-p1', '第二部分第（四）条第1段'],
      '丙。': ['s2-c4-p2', '第二部分第（四）条第2段'],
      '第一，丁。': ['s2-c4-i1-p1', '第二部分第（四）条“第一”项第1段'],
      '一是戊。': ['s2-c4-i1b-p1', '第二部分第（四）条“一是”项第1段'],
      保障: ['s3', '“保障”部分'],
      '己。': ['s3-p1', '“保障”部分第1段'],
    });
  });
});
