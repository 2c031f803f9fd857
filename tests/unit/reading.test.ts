import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlaces, writePlaces } from '../../src/features/reading/kept-places.ts';
import { readChoice, writeChoice } from '../../src/features/reading/reading-settings.ts';
import { splitSentences } from '../../src/features/reading/sentences.ts';

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences to be read aloud', () => {
  test('end where the printed ones do, quotation marks with them', () => {
    expect(cut('他说：“到2030年达到53%左右。”各地要落实；不得拖延！\n（一）建设平台。')).toEqual([
      '他说：“到2030年达到53%左右。”',
      '各地要落实；',
      '不得拖延！',
      '（一）建设平台。',
    ]);
  });

  test('hold every letter of the text once, in order, and none is too long for a voice', () => {
    const character = fc.constantFrom(...'养老托育2030。，；！？、“”（）\n 《》：');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 900 }), (text) => {
        const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(cut(text).join(''))).toBe(letters(text));
        for (const { start, end } of splitSentences(text)) expect(start).toBeLessThan(end);
      }),
    );
    const long = `${'依托县级特困人员供养服务机构，'.repeat(40)}建设平台。`;
    expect(Math.max(...cut(long).map(({ length }) => length))).toBeLessThanOrEqual(160);
  });
});

describe('the place of reading', () => {
  test('is kept for the latest texts, and forgotten at the end', () => {
    let kept: string | null = null;
    for (let index = 0; index < 250; index++)
      kept = writePlaces(kept, `t${index}`, { part: 's1-p1', share: 0.5 });
    expect(readPlaces(kept).size).toBe(200);
    expect(readPlaces(kept).has('t49')).toBe(false);
    kept = writePlaces(kept, 't249', undefined);
    expect(readPlaces(kept).has('t249')).toBe(false);
  });

  test('of what is no place nothing is read', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (kept) => void readPlaces(kept)));
    expect(
      readPlaces('[["a",{"part":"<b>","share":1}],["b",{"part":"p1"}],["c",{"part":"p1","share":0.2}]]').size,
    ).toBe(1);
  });
});

test('settings are read as they were written, and what is unknown is left out', () => {
  expect(readChoice(writeChoice({ size: 'big', face: 'sans', large: 'on' }))).toEqual({
    size: 'big',
    face: 'sans',
    large: 'on',
  });
  expect(readChoice('size=huge face=<b> __proto__=x constructor=y')).toEqual({});
});
