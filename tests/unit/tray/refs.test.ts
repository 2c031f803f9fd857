import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redirectedRef } from '../../../src/features/tray/redirected-ref.ts';
import {
  fileOfRef,
  isRef,
  pageOfRef,
  refOfAddress,
  refOfToken,
  tokenOfRef,
} from '../../../src/features/tray/refs.ts';
import { refs } from './arbitraries.ts';

describe('a reference', () => {
  test('has a short form that leads back to it', () => {
    fc.assert(
      fc.property(refs, (ref) => {
        expect(isRef(ref)).toBe(true);
        expect(refOfToken(tokenOfRef(ref))).toBe(ref);
        expect(refOfAddress(`https://example.org/wenku/${pageOfRef(ref)}`)).toBe(ref);
      }),
    );
  });

  test.each([
    'glossary/',
    'glossary/Yi',
    'sources/a',
    'instruments/a',
    'documents/a',
    'documents/a#',
    'glossary/a#p1',
    '../glossary/a',
    'javascript:alert(1)',
  ])('is not %s', (words) => {
    expect(isRef(words)).toBe(false);
  });

  test.each(['g.', 'g.A', 'g.a.b', 'p.a', 'p.a.', 'p..s1', 'x.a', 'g', ''])(
    'has no short form %s',
    (short) => {
      expect(refOfToken(short)).toBeUndefined();
    },
  );

  test.each([
    ['glossary/tuo-wei', 'glossary/tuo-wei'],
    ['/glossary/tuo-wei/', 'glossary/tuo-wei'],
    ['https://example.org/a/b/glossary/tuo-wei/', 'glossary/tuo-wei'],
    ['https://example.org/glossary/tuo-wei/?from=chat', 'glossary/tuo-wei'],
    ['https://example.org/glossary/tuo-wei/#corr-1', 'glossary/tuo-wei'],
    ['https://example.org/embed/glossary/tuo-wei/', 'glossary/tuo-wei'],
    ['https://example.org/documents/x/#s3-c4-p1', 'documents/x#s3-c4-p1'],
    ['https://example.org/documents/x/#s3-c4-p1:~:text=%E5%85%BB%E8%80%81', 'documents/x#s3-c4-p1'],
    ['https://example.org/documents/x/', undefined],
    ['https://example.org/about/', undefined],
    ['托位', undefined],
  ])('is understood from %s', (address, ref) => {
    expect(refOfAddress(address)).toBe(ref);
  });

  test('knows its file', () => {
    expect(fileOfRef('documents/x#s3')).toBe('page-data/documents/x.json');
    expect(fileOfRef('glossary/a')).toBe('page-data/glossary/a.json');
  });
});

describe('a redirect', () => {
  test.each([
    ['glossary/old', 'glossary/new'],
    ['documents/x#p1', 'documents/x#s1-p1'],
    ['documents/was#s3-p1', 'documents/is#s3-p1'],
    ['glossary/first', 'glossary/third'],
    ['glossary/retired', undefined],
    ['glossary/circle', undefined],
    ['glossary/unknown', undefined],
    ['glossary/constructor', undefined],
  ])('leads %s to %s', (from, to) => {
    const table = {
      'glossary/old': 'glossary/new',
      'documents/x#p1': 'documents/x#s1-p1',
      'documents/was': 'documents/is',
      'glossary/first': 'glossary/second',
      'glossary/second': 'glossary/third',
      'glossary/retired': 'glossary',
      'glossary/circle': 'glossary/circle',
    };
    expect(redirectedRef(from, table)).toBe(to);
  });
});
