import { describe, expect, it } from 'vitest';
import { chunksOfPrefix, firstWords } from '../../../src/search/format/chunk-directory.ts';

/** A text of CBOR, as Pagefind writes the words and names of its chunks. */
const text = (words: string): Buffer => {
  const length = words.length < 24 ? [0x60 + words.length] : [0x78, words.length];
  return Buffer.concat([Buffer.from(length), Buffer.from(words)]);
};
const chunk = (first: string, last: string, name: string): Buffer =>
  Buffer.concat([Buffer.from([0x83]), text(first), text(last), text(name)]);

describe('the directory of the chunks', () => {
  it('is read whole where two chunks begin alike and one of them has a longer name', () => {
    const directory = Buffer.concat([
      chunk('1ab2cda', '1ab9zza', 'unknown_b97821b'),
      chunk('1ac001a', '1acpoia', 'unknown_b97821b12'),
      chunk('1ad002a', '1adpoia', `unknown_${'b97821b1'.repeat(4)}`),
      chunk('1ad003a', 'y', 'unknown_07aa5da'),
    ]);
    const first = firstWords(directory);
    expect(first).toEqual(['1ab2cda', '1ac001a', '1ad002a', '1ad003a']);
    expect(chunksOfPrefix(first, '1ac')).toEqual(['1ab2cda', '1ac001a']);
  });
});
