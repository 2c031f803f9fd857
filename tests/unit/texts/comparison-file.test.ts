import JSZip from 'jszip';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  comparisonFile,
  type ComparisonSheet,
} from '../../../src/features/instruments/word/comparison-file.ts';

const sheet: ComparisonSheet = {
  title: '《示例市养老服务条例》新旧对照表',
  library: '示例文库',
  texts: [
    { name: '2019年5月10日的文本', url: 'https://example.org/documents/a/' },
    { name: '2022年3月15日的文本', url: 'https://example.org/documents/b/' },
  ],
  rows: [
    '没有变：第一条、第二条',
    {
      change: '修改',
      first: { name: '第四条', pieces: [{ text: '民政部门主管。\n财政部门<配合>。', isMarked: false }] },
      second: {
        name: '第四条',
        pieces: [
          { text: '市、区', isMarked: true },
          { text: '民政部门主管。\n财政部门<配合>。', isMarked: false },
        ],
      },
    },
    {
      change: '删去',
      first: { name: '第七条', pieces: [{ text: '每年报告一次。', isMarked: false }] },
      second: '（不再有这一条）',
    },
  ],
};

let bytes: Buffer;
let xml: string;
beforeAll(async () => {
  bytes = Buffer.from(await (await comparisonFile(sheet)).arrayBuffer());
  xml = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
});

/** The cells of the table, row by row, a line a paragraph. */
const cells = (): string[][] =>
  [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gsu)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) =>
      [...cell.matchAll(/<w:p>.*?<\/w:p>/gsu)]
        .map(([line]) =>
          [...line.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, words = '']) => words).join(''),
        )
        .join('\n')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
    ),
  );

describe('the table of old and new in Word, read back', () => {
  it('has two columns with every article and what became of it', () => {
    expect(cells()).toEqual([
      ['2019年5月10日的文本', '2022年3月15日的文本'],
      ['没有变：第一条、第二条'],
      ['第四条　民政部门主管。\n财政部门<配合>。', '第四条　市、区民政部门主管。\n财政部门<配合>。（修改）'],
      ['第七条　每年报告一次。（删去）', '（不再有这一条）'],
    ]);
  });

  it('marks the words that differ, and no others', () => {
    const marked = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:u [^>]*\/>(?:(?!<\/w:r>).)*<\/w:r>/gsu)];
    expect(marked.map(([run]) => run.replace(/<[^>]*>/gu, ''))).toEqual(['市、区']);
    expect(marked[0]?.[0]).toContain('<w:b/>');
  });

  it('repeats its head on every page, fills the width of the text, and says where the texts are', () => {
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(2);
    expect(((widths[0] ?? 0) / 1440) * 25.4 * 2).toBeCloseTo(156, 0);
    expect(xml).toContain('《示例市养老服务条例》新旧对照表');
  });

  it('is read by another program', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    expect(value).toContain('<strong>市、区</strong>民政部门主管。');
    expect(value).toContain('<a href="https://example.org/documents/b/">');
  });
});
