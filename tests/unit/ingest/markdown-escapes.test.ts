import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareText } from '../../../src/text/bare-text.ts';
import { documentParts } from '../../../src/text/document-parts.ts';
import { closeUp } from '../../../src/ingest/white-space.ts';
import { escapeMarkdown, writeMarkdown } from '../../../src/ingest/write-markdown.ts';

const read = (markdown: string): string[] =>
  documentParts(
    { title: '无', titleFrom: 'opening-words', printed: { over: [], under: [], after: [] } },
    markdown,
  ).map(({ text }) => text);

describe('text as Markdown', () => {
  it.each([
    '1. 建立台账',
    '2) 加强监管',
    '- 敬老院',
    '+ 福利院',
    '# 号',
    '> 引文',
    '***',
    '---',
    '===',
    '`代码`',
    '**粗**体',
    '_斜_体',
    '<b>标签</b>',
    '&amp;实体',
    '[链接](x)',
    '![图](x)',
    '[^1]脚注',
    '~~删除~~',
    '20~30%与40~50%',
    'C#',
    '标题 ##',
    '\\反斜线\\',
    'https://www.gov.cn/a_b，见www.gov.cn',
    '邮箱a_b@example.org',
    '| 竖线 | 表 |',
    '：--',
    '$公式$',
    '{花括号}',
    '* 星',
    '```',
    '~~~',
  ])('%s comes back as it is', (text) => {
    expect(read(escapeMarkdown(text))).toEqual([text]);
    expect(read(`## ${escapeMarkdown(text)}`)).toEqual([text]);
  });

  it('comes back as it is, whatever it is made of', () => {
    const marks = fc.constantFrom(
      ...'#*_`~[]()<>!|\\&;:-+=.0123456789@/$^{}"\'',
      '养',
      '老',
      '，',
      '。',
      ' ',
      'a',
      'x',
    );
    const line = fc
      .array(marks, { minLength: 1, maxLength: 24 })
      .map((units) => closeUp(units.join('')))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(
        line,
        fc.integer({ min: 0, max: 6 }).filter((depth) => depth !== 1),
        (text, depth) => {
          const found = read(
            writeMarkdown([
              { depth, text, line: 1 },
              { depth: 0, text: '下段。', line: 2 },
            ]),
          );
          expect(found.map((part) => bareText(part).bare)).toEqual([bareText(text).bare, '下段。']);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps tables of any cells', () => {
    const cell = fc
      .array(fc.constantFrom('|', '\\', '`', '*', '床', '位', '1', '-', ' ', '<'), { maxLength: 6 })
      .map((units) => closeUp(units.join('')));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 4 }), (rows) => {
        fc.pre(rows[0]?.some((text) => text !== '') ?? false);
        const found = read(writeMarkdown([{ depth: 0, text: '', rows, line: 1 }]));
        expect(bareText(found.join('')).bare).toBe(bareText(rows.flat().join('')).bare);
      }),
      { numRuns: 1000 },
    );
  });
});
