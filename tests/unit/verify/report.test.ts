import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, normaliseWithOrigins } from '../../../src/search/text/normalise.ts';
import type { Finding } from '../../../src/features/verify/check-passage.ts';
import { summaryWords } from '../../../src/features/verify/check-text.ts';
import { differences, differenceWords, isPunctuationOnly } from '../../../src/features/verify/differences.ts';
import { markdownReport, plainReport } from '../../../src/features/verify/report.ts';

describe('the differences of two readings', () => {
  it('give both readings back, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...'养老医育，。 ％%ａA…é😀'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (source, quoted) => {
        const list = differences(source, quoted, normaliseWithOrigins);
        const side = (kind: string) =>
          normalise(
            list.flatMap((one) => (one.kind === 'same' || one.kind === kind ? [one.text] : [])).join(''),
          );
        expect(side('missing')).toBe(normalise(source));
        expect(side('extra')).toBe(normalise(quoted));
      }),
    );
  });

  it.each([
    ['占比提高到73%', '占比达到73%', ['所引“达”，原文作“提高”']],
    ['达到73%左右', '达到73%', ['漏“左右”']],
    ['达到73%', '力争达到73%', ['多出“力争”']],
    ['医育、医养', '医育医养', ['漏“、”']],
    ['占比７３％', '占比 73%', []],
  ])('of %s quoted as %s are named', (source, quoted, expected) => {
    expect(differenceWords(differences(source, quoted, normaliseWithOrigins))).toEqual(expected);
  });

  it('tell punctuation from words', () => {
    expect(isPunctuationOnly('医育、医养', '医育医养', normaliseWithOrigins)).toBe(true);
    expect(isPunctuationOnly('67.5%', '675%', normaliseWithOrigins)).toBe(false);
  });
});

describe('the report', () => {
  const finding = (text: string, verdict: Finding['verdict'], quoted = true): Finding => ({
    passage: { text, start: 0, quoted },
    verdict,
    differences: [
      { kind: 'missing', text: '甲' },
      { kind: 'extra', text: '乙' },
    ],
    others: [],
    otherCount: 0,
    numbers: [],
    ...(verdict === 'absent'
      ? {}
      : {
          place: {
            url: '/documents/a/',
            kind: 'document',
            title: '题*名*',
            parts: [{ id: 'p1', words: '原文', text: '原文', start: 0, end: 2 }],
          },
        }),
  });

  it('gives the result of each passage', () => {
    const list = [finding('一', 'exact'), finding('二', 'near'), finding('三', 'absent')];
    expect(plainReport('概要', list)).toBe(
      '引文核验\n\n概要\n\n1. ［逐字相符］一\n   出处：题*名*\n\n2. ［有出入］二\n   原文：原文\n   所引“乙”，原文作“甲”。\n   出处：题*名*\n\n3. ［库中未见］三',
    );
  });

  it('is Markdown in which nothing of the text is markup', () => {
    const text = markdownReport('概要', [finding('<b>*x*</b>\n# y', 'near')]);
    expect(text).toContain('1. **有出入** \\<b\\>\\*x\\*\\</b\\> # y');
    expect(text).toContain('- 出处：题\\*名\\*');
  });

  it('counts', () => {
    expect(summaryWords([finding('一', 'exact'), finding('二', 'near', false)], 9)).toBe(
      '核对了 9 句，列出 2 处（其中引号内 1 处）：逐字相符 1 处，有出入 1 处。',
    );
    expect(summaryWords([], 3)).toContain('没有一句与本库文献相同或相近');
  });
});
