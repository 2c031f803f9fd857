import { describe, expect, it } from 'vitest';
import { settleMeasures, type PrintedBlock } from '../../../src/ingest/pdf/measures.ts';
import { findPageMarks } from '../../../src/ingest/pdf/page-marks.ts';
import { blockLines, pdfParagraphs } from '../../../src/ingest/pdf/paragraphs.ts';
import type { Piece } from '../../../src/ingest/pdf/text-lines.ts';

const size = 12;
const leading = 20;
/** Where the text begins, in points; it is forty characters wide. */
const left = 60;

/** A line of text at the rank from the top of the page. */
function piece(text: string, rank: number, from = left): Piece {
  const top = 80 + rank * leading;
  return { text, size, left: from, top, right: from + text.length * size, bottom: top + size };
}

const words = '各地要完善养老服务网络健全县乡村三级养老服务体系让老年人就近享受服务并把各项措施落到';
const full = words.slice(0, 40);
const indented = left + 2 * size;

/** A block of lines on a page, in the only column of its file. */
const blockOf = (pieces: readonly Piece[], page: number): PrintedBlock => ({
  lines: blockLines(pieces, page),
  column: 'a',
});
const textsOf = (blocks: readonly PrintedBlock[]): string[] => {
  const lines = blocks.flatMap((block) => block.lines);
  return pdfParagraphs(lines, lines).map(({ text }) => text);
};

describe('the measure of a page', () => {
  const long = blockOf(
    [
      piece(words.slice(0, 38), 0, indented),
      piece(full, 1),
      piece(full, 2),
      piece(full, 3),
      piece('服务。', 4),
    ],
    1,
  );

  it('is that of the other pages where its own lines are all short: each of them is a paragraph', () => {
    const short = ['第一项工作已经完成。', '第二项工作正在进行。', '第三项工作明年开始。'];
    const last = blockOf(
      short.map((text, rank) => piece(text, rank, indented)),
      2,
    );
    const blocks = [long, last];
    settleMeasures(blocks);
    expect(textsOf(blocks).slice(1)).toEqual(short);
  });

  it('is its own where its lines are full, also where the margins of left and right pages differ', () => {
    const shift = 30;
    const other = blockOf(
      [
        piece(words.slice(0, 38), 0, indented + shift),
        piece(full, 1, left + shift),
        piece('服务。', 2, left + shift),
      ],
      2,
    );
    const blocks = [long, other];
    settleMeasures(blocks);
    expect(textsOf(blocks)).toHaveLength(2);
  });

  it('is not taken from another column', () => {
    const narrow = blockOf(
      [piece(full.slice(0, 18), 0), piece(full.slice(18, 36), 1), piece('服务。', 2)],
      2,
    );
    const blocks = [long, { ...narrow, column: 'b' }];
    settleMeasures(blocks);
    expect(textsOf(blocks).at(-1)).toBe(`${full.slice(0, 36)}服务。`);
  });
});

describe('running heads', () => {
  const head = { ...piece('示例市人民政府公报', 0), top: 30, bottom: 42 };
  const page = (number: number, lines: readonly string[]) => ({
    number,
    width: 600,
    height: 1000,
    runs: [],
    rules: [],
    pieces: [{ ...head }, ...lines.map((text, rank) => piece(text, rank < 2 ? rank : rank + 1))],
  });
  const rest = (number: number): string[] =>
    [2, 3, 4, 5].map((rank) => `${'甲乙丙丁戊'.charAt(number)}段之${rank}行`);

  it('are what stands over the text, and never its first lines, though they read alike on several pages', () => {
    const pages = [
      page(1, ['第一章', '总则', ...rest(1)]),
      page(2, ['（一）制定计划；', '第二章', ...rest(2)]),
      page(3, ['另有规定的，从其规定。', '第三章', ...rest(3)]),
      page(4, ['（一）制定计划；', '第二章', ...rest(4)]),
      page(5, ['由市政府负责解释。', '附则', ...rest(0)]),
    ];
    const { left: taken, remarks } = findPageMarks(pages);
    expect([...taken].map(({ text }) => text)).toEqual(Array(5).fill(head.text));
    expect(remarks).toEqual([`书眉“${head.text}”每页重复，没有录入。`]);
  });
});
