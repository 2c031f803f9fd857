import { describe, expect, it } from 'vitest';
import { normaliseWithOrigins } from '../../../src/search/text/normalise.ts';
import { differences } from '../../../src/features/verify/differences.ts';

const between = (source: string, quoted: string) =>
  differences(source, quoted, (text) => normaliseWithOrigins(text)).map(
    ({ kind, text }) => `${kind} ${text}`,
  );

describe('what differs between a source and a quotation', () => {
  it('leaves full width, case and white space aside, and prints the source', () => {
    expect(between('达到６７.５％，ＡＩ', '达到 67.5%,ai')).toEqual(['same 达到６７.５％，ＡＩ']);
  });

  it('is one character put in, left out or changed', () => {
    expect(between('提高到73%', '达到73%')).toEqual(['missing 提高', 'extra 达', 'same 到73%']);
    expect(between('托育服务', '托育的服务')).toEqual(['same 托育', 'extra 的', 'same 服务']);
    expect(between('普惠托育服务', '托育服务')).toEqual(['missing 普惠', 'same 托育服务']);
  });

  it('shows an ellipsis whole, which is one character in print and three in the normal form', () => {
    expect(between('推责……这些', '推责.导....这些')).toEqual([
      'same 推责',
      'missing ……',
      'extra .导....',
      'same 这些',
    ]);
    expect(between('推责……这些', '推责......这些')).toEqual(['same 推责……这些']);
  });

  it('gives both readings back', () => {
    for (const [source, quoted] of [
      ['一……二㎡三', '一…x…二m三'],
      ['ℓ①Ⅳ', '1①IV'],
      ['', '字'],
    ] as const) {
      const list = differences(source, quoted, (text) => normaliseWithOrigins(text));
      const side = (kind: string) =>
        list.flatMap((one) => (one.kind === 'same' || one.kind === kind ? [one.text] : [])).join('');
      expect(side('missing')).toBe(source);
      expect(normaliseWithOrigins(side('extra')).text).toBe(normaliseWithOrigins(quoted).text);
    }
  });
});
