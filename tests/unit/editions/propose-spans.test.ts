import { describe, expect, it } from 'vitest';
import { alignDocument } from '../../../src/editions/align-document.ts';
import { emptyEdition } from '../../../src/editions/propose/propose-edition.ts';
import { lineRanges, markMoves } from '../../../src/editions/propose/propose-ranges.ts';
import { proposeSpans } from '../../../src/editions/propose/propose-spans.ts';
import type { EditionData } from '../../../src/entries/editions.ts';
import { document, edition } from './sample.ts';

const none = emptyEdition('page');

/** Ranges proposed for a body (opening words as title) from a page; `*` marks a move. */
function ranges(
  page: readonly string[],
  body: string,
  spans: EditionData['spans'] = [],
  taken: number[] = [],
): string[] {
  const text = document('无题', body, ['titleFrom: opening-words']);
  const ledger = { ...edition('spans: [{ lines: 1 }]'), data: { ...none, spans } };
  const alignment = alignDocument({
    document: text,
    edition: ledger,
    source: { path: 'page.txt', lines: page },
  });
  const free = page.map((_, index) => index + 1).filter((line) => !taken.includes(line));
  return proposeSpans(alignment, spans, page, free).spans.map(
    ({ lines, moved }) => lines + (moved === undefined ? '' : '*'),
  );
}

const first = '近日，民政部印发通知，部署今年的养老服务工作。';
const second = '通知明确，各地要扩大普惠托育服务的供给。';
const third = '通知强调，要保障老年人和婴幼儿的安全。';
const other = '本市召开会议，听取关于道路建设的报告。';

describe('spans proposed for a text', () => {
  it('are the lines of the text, joined over blank lines only', () => {
    const page = [other, '', first, '', second, other, third];
    expect(ranges(page, `${first}\n\n${second}\n\n${third}`)).toEqual(['3-5', '7']);
  });

  it('follow the document where the page is torn, and mark what is out of the order of the page', () => {
    const page = ['的供给。', third, other, first, second.slice(0, -4)];
    expect(ranges(page, `${first}\n\n${second}\n\n${third}`)).toEqual(['4-5', '1-2*']);
    expect(ranges([first, second, '短题目'], `短题目\n\n${first}\n\n${second}`)).toEqual(['3*', '1-2']);
  });

  it('are found in spite of other marks, shifted marks and a few wrong characters', () => {
    const page = [
      first.replaceAll('，', ',').replace('部署', '布署'),
      second.replaceAll('，', '袁').replaceAll('。', '遥').replace('普惠', '普患'),
    ];
    expect(ranges([other, ...page.toReversed()], `${first}\n\n${second}`)).toEqual(['3', '2*']);
  });

  it('take a line that stands twice where the text goes on', () => {
    const headline = '深化养老服务改革发展';
    const page = [headline, other, second, headline, third];
    expect(ranges(page, `${second}\n\n${headline}\n\n${third}`)).toEqual(['3-5']);
    expect(ranges([...page.slice(3), ...page.slice(0, 3)], `${second}\n\n${headline}\n\n${third}`)).toEqual([
      '5*',
      '1-2',
    ]);
  });

  it('have the lines that are too short or too faulty to be found alone', () => {
    const page = [third, '王明', first, '口口口口', second, '李'];
    expect(ranges(page, `${first}\n\n重要意义\n\n${second}\n\n王明\n\n${third}`)).toEqual([
      '3-5',
      '2*',
      '1*',
    ]);
  });

  it('have no line that is taken, and none of another text', () => {
    expect(ranges([first, first, other], first, [], [1])).toEqual(['2']);
    expect(ranges([other], first)).toEqual([]);
  });
});

describe('spans proposed beside those of an editor', () => {
  const page = [first, '', second, '', third, other];

  it('stand where the document has their words, before, between and after', () => {
    const body = `${first}\n\n${second}\n\n${third}`;
    expect(ranges(page, body, [{ lines: '1' }, { lines: '5' }], [1, 5])).toEqual(['1', '3', '5']);
    expect(ranges(page, body, [{ lines: '3' }], [3])).toEqual(['1', '3', '5']);
    expect(ranges(page, body, [{ lines: '5' }], [5])).toEqual(['1-3', '5']);
  });

  it('keep the order and the moves of the editor, and are the ones that moved', () => {
    const body = `${third}\n\n${second}\n\n${first}`;
    const spans = [{ lines: '5', moved: '移前' }, { lines: '1' }];
    expect(ranges(page, body, spans, [1, 5])).toEqual(['5*', '3*', '1']);
  });

  it('are not made of a few characters that read otherwise, nor in the midst of a span', () => {
    const body = `${first.replace('部署', '安排')}\n\n${second}`;
    expect(ranges([first, second, '安排'], body, [{ lines: '1-2' }], [1, 2])).toEqual(['1-2']);
    const between = `${first}\n\n${third}\n\n${second}`;
    expect(ranges([first, second, third], between, [{ lines: '1-2' }], [1, 2])).toEqual(['1-2']);
  });
});

describe('line ranges', () => {
  it('part at lines that are not blank, and where the order turns back', () => {
    const isBlank = (line: number): boolean => line % 2 === 0;
    expect(lineRanges([1, 3, 5, 9, 7, 11], isBlank)).toEqual(['1-5', '9', '7', '11']);
    expect(lineRanges([], isBlank)).toEqual([]);
  });

  it('leave most of the text in its place when some must have moved', () => {
    const spans = ['9', '1-3', '7', '5'].map((lines) => ({ lines }));
    const marked = markMoves(spans, new Set([0, 1, 2, 3]), ({ lines }) => (lines === '5' ? 50 : 10));
    expect(marked.map(({ moved }) => moved)).toEqual(['待核', undefined, '待核', undefined]);
  });
});
