import { describe, expect, it } from 'vitest';
import { footnotesOf } from '../../../src/render/footnotes.ts';
import { signedParts } from '../../../src/render/signed-parts.ts';
import { identifyBlocks, type Block } from '../../../src/text/parts/paragraph-ids.ts';
import { parseMarkdown } from '../../../src/text/parser.ts';

const blocksOf = (...paragraphs: string[]): Block[] =>
  identifyBlocks(parseMarkdown(paragraphs.join('\n\n').replaceAll('[', '\\[')));

describe('the notes of a text', () => {
  it('are linked both ways with the words that call them', () => {
    const { notes, marks } = footnotesOf(
      blocksOf('一句[1]，又一句[2]。', '[1]甲。', '[2]乙。', '再一句①。', '①丙。'),
    );
    expect([...notes]).toEqual(['p2', 'p3', 'p5']);
    expect(marks.get('p1')?.map(({ start, end }) => [start, end])).toEqual([
      [2, 5],
      [9, 12],
    ]);
    expect(marks.get('p1')?.[1]?.wrap([]).properties).toMatchObject({ id: 'call-p3', href: '#p3' });
    expect(marks.get('p3')?.[0]?.wrap([]).properties).toMatchObject({ href: '#call-p3' });
  });

  it('may stand in a list at the end, each called once over it, from a table too', () => {
    const { notes, marks } = footnotesOf(
      blocksOf(
        '一句[2]。',
        '| 甲 | 乙[3] |\n| --- | --- |\n| 一 | 二 |',
        '注释：',
        '[1]丙。',
        '[2]丁。',
        '[3]戊。',
        '完。',
      ),
    );
    // The first is called by a headline, which has no mark in the text.
    expect([...notes]).toEqual(['p4', 'p5', 'p6']);
    expect([...marks.keys()]).toEqual(['p1', 'p5', 'p2', 'p6']);
    expect(
      footnotesOf(blocksOf('一句[1]，再[1]。', '又[2]。', '还有[2]。', '注：', '[1]甲。', '[2]乙。')).notes
        .size,
    ).toBe(0);
  });

  it('are no items of a list, and nothing that stands apart from its call', () => {
    const list = ['包括①甲和①乙。', '①丙。', '②丁。'];
    const apart = ['一句①。', '另一句。', '①戊。'];
    for (const paragraphs of [list, apart]) expect(footnotesOf(blocksOf(...paragraphs)).notes.size).toBe(0);
  });
});

describe('the lines that sign a letter', () => {
  it('are the day over the annexes, who stands over it, and the remark below', () => {
    const letter = [
      '请认真执行。',
      '附件：1.办法',
      '甲市民政局',
      '甲市财政局',
      '2024年6月18日',
      '（此件公开发布）',
    ];
    const ids = signedParts(blocksOf(...letter, '## 附件1 办法', '2024年6月1日', '正文。'));
    expect([...ids.lines].sort()).toEqual(['p3', 'p4', 'p5']);
    expect([...ids.headlines]).toEqual([]);
    expect(signedParts(blocksOf(...letter)).lines.size).toBe(0);
  });

  it('stand over the plan that it sends out, whose headline is known by them', () => {
    const letter = ['请认真执行。', '甲市民政局', '2024年6月18日'];
    const sent = signedParts(blocksOf(...letter, '## 甲市养老方案', '为做好工作，制定本方案。'));
    expect([[...sent.lines].sort(), [...sent.headlines]]).toEqual([['p2', 'p3'], ['s1']]);
    const part = signedParts(blocksOf(...letter, '## 一、总体要求', '正文。'));
    const dayAlone = signedParts(blocksOf('请认真执行。', '2024年6月18日', '## 甲市养老方案', '正文。'));
    for (const { lines, headlines } of [part, dayAlone]) expect([lines.size, headlines.size]).toEqual([0, 0]);
  });
});
