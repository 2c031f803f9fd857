import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { draftOf } from './sample.ts';

const paragraph = '各地要完善养老服务网络，健全县乡村三级养老服务体系，让老年人就近享受服务。';
const page = (table: string): string =>
  `<html><body><article><h1>关于养老服务的通知</h1><p>${paragraph}</p>${table}<p>${paragraph}</p></article></body></html>`;

const rowsOf = (blocks: readonly string[]): string[] =>
  blocks.filter((block) => block.startsWith('|')).flatMap((block) => block.split('\n'));

describe('a cell of several lines', () => {
  it('keeps them apart, and the report names the row', async () => {
    const { blocks, look } = await draftOf(
      page(
        '<table><tr><th>任务</th><th>单<br>位</th></tr><tr><td>1.助餐服务<br>2.助浴服务<p>3.助洁，助行。</p>另有助医</td><td>甲局<br>乙局</td></tr></table>',
      ),
      'page.html',
    );
    expect(rowsOf(blocks)).toContain('| 1.助餐服务　2.助浴服务　3.助洁，助行。　另有助医 | 甲局　乙局 |');
    expect(rowsOf(blocks)).toContain('| 任务 | 单位 |');
    expect(look).toContain(
      '单元格里分行的字放在一行，行间空开：第 4 行“1.助餐服务 2.助浴服务 3.助洁，助行。 另”、第 4 行“甲局 乙局”。',
    );
  });

  it('keeps the numbers of a list in it, and they are said', async () => {
    const { blocks, look } = await draftOf(
      page(
        '<table><tr><th>任务</th><th>单位</th></tr><tr><td><ol><li>助餐</li><li>助浴</li></ol></td><td>甲局</td></tr></table>',
      ),
      'page.html',
    );
    expect(rowsOf(blocks)).toContain('| 1.助餐　2.助浴 | 甲局 |');
    expect(look).toContain('自动编号已写进文字');
  });
});

describe('a cell that is set in', () => {
  const names = ['指标', '养老床位', '其中：护理型', '其中：农村', '托位'];

  it.each([
    ['ideographic spaces', (depth: number) => `<td>${'　'.repeat(depth)}`],
    ['hard spaces', (depth: number) => `<td>${'&nbsp;&nbsp;'.repeat(depth)}`],
    ['a style', (depth: number) => `<td style="padding-left:${depth}em">`],
    ['a style of its paragraph', (depth: number) => `<td><p style="text-indent: ${16 * depth}px">`],
  ])('stays so by %s', async (_what, open) => {
    const depths = [0, 1, 2, 3, 1];
    const rows = names.map((name, row) => `<tr>${open(depths[row] ?? 0)}${name}</td><td>${row}</td></tr>`);
    const { blocks, page: text } = await draftOf(page(`<table>${rows.join('')}</table>`), 'page.html');
    // What all rows below the head are set in by tells none from the others.
    expect(rowsOf(blocks).slice(2)).toEqual([
      '| 养老床位 | 1 |',
      '| 　其中：护理型 | 2 |',
      '| 　　其中：农村 | 3 |',
      '| 托位 | 4 |',
    ]);
    expect(text).toContain('\n\u2003\u2003其中：农村　3\n');
  });

  it('stays so in a Word file', async () => {
    const row = (name: string, left: number): TableRow =>
      new TableRow({
        children: [
          new TableCell({ children: [new Paragraph({ indent: { left }, children: [new TextRun(name)] })] }),
          new TableCell({ children: [new Paragraph('1')] }),
        ],
      });
    const children = [
      new Paragraph('关于养老服务的通知'),
      new Paragraph(paragraph),
      new Table({ rows: names.map((name, rank) => row(name, rank === 2 ? 420 : 0)) }),
    ];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const { blocks } = await draftOf(new Uint8Array(bytes), 'page.docx');
    expect(rowsOf(blocks)).toContain('| 　　其中：护理型 | 1 |');
  });
});

describe('a table that only sets the page', () => {
  it('is read as what it holds, its pictures once', async () => {
    const long = '照护由家庭、社区和机构承担，各方互相配合。'.repeat(40);
    const { look } = await draftOf(
      page(`<table><tr><td><img src="图.png" alt="流程">前言</td><td>${long}</td></tr></table>`),
      'page.html',
    );
    expect(look.match(/“流程”/g)).toHaveLength(1);
  });
});
