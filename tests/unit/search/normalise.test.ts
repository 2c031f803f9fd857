import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplifiedMap } from '../../../src/search/build/simplified-map.ts';
import { looseText } from '../../../src/search/text/loose-text.ts';
import { normalise, normaliseWithOrigins } from '../../../src/search/text/normalise.ts';

describe('the normal form', () => {
  it.each([
    ['６７．５％', '67.5%'],
    ['１＋Ｎ＋Ｎ', '1+n+n'],
    ['医育、 医养\n结合', '医育、医养结合'],
    ['托育\u3000机构\u200b', '托育机构'],
    ['cafe\u0301 CAFÉ', 'cafécafé'],
    ['（一）', '(一)'],
    ['“瘦身”……', '“瘦身”......'],
    ['㎡', 'm2'],
    ['👩‍👧 𠮷', '👩👧𠮷'],
  ])('%j reads %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('reads traditional characters as simplified ones', () => {
    expect(normalise('醫養結合、臺灣', simplifiedMap())).toBe('医养结合、台湾');
  });

  it('is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalise(text, simplifiedMap());
        expect(normalise(once, simplifiedMap())).toBe(once);
      }),
    );
  });

  it('leads back to the printed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const printed = `${before}。床位 占比${after}`;
        const { text, origins } = normaliseWithOrigins(printed);
        expect(origins).toHaveLength(text.length + 1);
        const start = text.indexOf('床位占比');
        expect(printed.slice(origins[start], (origins[start + 3] ?? 0) + 1)).toContain('床位');
        expect(origins.every((origin, index) => index === 0 || origin >= (origins[index - 1] ?? 0))).toBe(
          true,
        );
      }),
    );
  });
});

describe('the loose form', () => {
  it.each([
    ['医育、医养结合服务', '医育医养结合服务'],
    ['执业(助理)医师', '执业助理医师'],
    ['67.5%、1+n+n', '67.5%1+n+n'],
    ['2025-2027年', '2025-2027年'],
    ['“瘦身”更要', '瘦身更要'],
  ])('%j reads %j', (text, expected) => {
    const { text: loose, origins } = looseText(text);
    expect(loose).toBe(expected);
    expect([...loose].map((_, index) => text.charAt(origins[index] ?? 0)).join('')).toBe(expected);
  });
});
