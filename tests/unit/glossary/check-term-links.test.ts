import { describe, expect, it } from 'vitest';
import { checkTermLinks } from '../../../src/checks/term-links.ts';
import { card, document, model } from './sample.ts';

const found = (front: string, yaml = ''): [string, number][] => {
  const library = model({
    glossary: [card('tuo-wei', '托位', yaml), card('yi-yu', '医育结合')],
    documents: [document('text', '## 医育结合\n\n增加托位。\n', front)],
  });
  return checkTermLinks(library).map(({ rule, line }) => [rule, line]);
};

describe('the check of forbidden and forced links', () => {
  it.each([
    '',
    'termLinks: {forbid: [{term: tuo-wei}, {term: tuo-wei, at: s1-p1}]}\n',
    'termLinks: {force: [{term: tuo-wei}, {term: yi-yu, at: s1-p1, words: 增加}]}\n',
  ])('is content with %j', (front) => {
    expect(found(front)).toEqual([]);
  });

  it.each([
    ['termLinks:\n  forbid:\n    - {term: tuo-wie}\n', 'dangling-reference'],
    ['termLinks:\n  forbid:\n    - {term: tuo-wei, at: s9-p1}\n', 'unknown-paragraph'],
    ['termLinks:\n  force:\n    - {term: tuo-wei, at: s1-p1, words: 床位}\n', 'words-not-found'],
    ['termLinks:\n  force:\n    - {term: yi-yu}\n', 'words-not-found'],
  ])('is not content with %j: %s', (front, rule) => {
    expect(found(front)).toEqual([[rule, 8]]);
  });

  it('looks at explanations and notIn', () => {
    expect(found('', 'termLinks: {forbid: [{term: yi-yu}]}\nnotIn: [委托位于]\n')).toEqual([]);
    expect(found('', 'termLinks: {force: [{term: yi-yu, words: 无此语}]}\n')).toEqual([
      ['words-not-found', 4],
    ]);
    expect(found('', 'notIn: [床位]\n')).toEqual([['not-in-without-name', 4]]);
    expect(found('', 'notIn: [托位]\n')).toEqual([['not-in-without-name', 4]]);
  });

  it('names the nearest card and paragraph', () => {
    const library = model({
      glossary: [card('tuo-wei', '托位')],
      documents: [
        document('text', '甲。\n', 'termLinks: {forbid: [{term: tuo-wie}, {term: tuo-wei, at: p2}]}\n'),
      ],
    });
    expect(checkTermLinks(library).map(({ message }) => message)).toEqual([
      'glossary 中没有“tuo-wie”。最接近的是“tuo-wei”。请改正，或新建该条目。',
      '正文没有“p2”这一段。最接近的是“p1”。请改正。',
    ]);
  });
});
