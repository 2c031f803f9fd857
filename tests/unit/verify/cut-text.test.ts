import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, cutText, sentencesOf, textLimit } from '../../../src/features/verify/cut-text.ts';
import { costOf } from '../cost-of.ts';

const quoted = (text: string) => cutText(text).flatMap((passage) => (passage.quoted ? [passage.text] : []));
const plain = (text: string) => cutText(text).flatMap((passage) => (passage.quoted ? [] : [passage.text]));

describe('cutting a pasted text', () => {
  it.each([
    ['文件提出“发展医育结合服务”。', ['发展医育结合服务']],
    ['「發展醫育結合服務」與『普惠』', ['發展醫育結合服務', '普惠']],
    ['他说"养老服务"和"托育服务"', ['养老服务', '托育服务']],
    ['“发展‘一老一小’服务”', ['发展‘一老一小’服务']],
    ['“发展“一老一小”服务”', ['发展“一老一小”服务']],
    ['“到2030年……占比提高到73%。”', ['到2030年', '占比提高到73%']],
    ['“第一句。第二句。”', ['第一句。第二句']],
    ['没有合上的“引号\n\n另一段', []],
    ['“”「」', []],
    ['“……”“，。”', []],
  ])('takes the quotations of %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('takes the sentences outside of quotations, with the quoted words in them', () => {
    const text =
      '要落实“一老一小”整体方案。会议强调：“推进养老服务高质量发展，增进福祉，让老年人安享晚年。”大家要学习。';
    expect(plain(text)).toEqual(['要落实“一老一小”整体方案', '会议强调', '大家要学习']);
  });

  it('ends a sentence with its line, but not where a printed line was wrapped', () => {
    expect(plain('一、总体要求\n推进养老服务改革发展')).toEqual(['一、总体要求', '推进养老服务改革发展']);
    expect(plain('到二〇三〇年，护理型床位占比提高到百分之\n七十三左右。')).toHaveLength(1);
    expect(plain('完善社区居家养老服务网络建设的各项措施安排\n\n推进')).toHaveLength(2);
    expect(plain('占比67.5%。另有2.9亿人. Next one')).toEqual(['占比67.5%', '另有2.9亿人', 'Next one']);
  });

  it.each([['，。！？'], ['😀😀'], ['   \n\n\t'], ['“”'], ['——']])('finds nothing to check in %j', (text) => {
    expect(cutText(text)).toEqual([]);
  });

  it('gives pieces that stand where they say, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'养老“”「」"。，\n 1.…<b>😀’‘'), maxLength: 200 });
    fc.assert(
      fc.property(text, (value) => {
        for (const passage of cutText(value)) {
          expect(value.slice(passage.start, passage.start + passage.text.length)).toBe(passage.text);
          for (const part of [...sentencesOf(passage), ...clausesOf(passage)]) {
            expect(value.slice(part.start, part.start + part.text.length)).toBe(part.text);
          }
        }
      }),
    );
  });

  it('costs in proportion to the length of hostile text', () => {
    costOf(() => cutText('养老。'));
    for (const piece of ['“', '养老。', '“养老”', '\n', '"a']) {
      const texts = [textLimit / 8, textLimit].map((length) => piece.repeat(length / piece.length));
      const [short = 0, long = 0] = texts.map((text) => costOf(() => cutText(text)));
      // Eight times the text: eight times the work, where a square would be sixty-four.
      expect(long / short, piece).toBeLessThan(32);
      const passages = cutText(piece.repeat(200_000 / piece.length));
      expect(passages.every(({ start, text: own }) => start + own.length <= textLimit)).toBe(true);
    }
  });
});
