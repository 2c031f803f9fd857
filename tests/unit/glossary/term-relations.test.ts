import { describe, expect, it } from 'vitest';
import { termRelations } from '../../../src/features/glossary/term-relations.ts';
import { card, model } from './sample.ts';

const library = model({
  glossary: [
    card('a', '养老服务'),
    card('b', '养老机构', 'broader: [a]\nrelated: [e]\n'),
    card('c', '兜底保障型养老机构', 'broader: [b]\n'),
    card('d', '普惠支持型养老机构'),
    card('e', '敬老院', 'narrower: [d]\n'),
    card('f', '床位', 'related: [c, c]\nbroader: [c]\n'),
  ],
});
const relations = (id: string) => {
  const entry = library.entry('glossary', id);
  if (!entry) throw new Error(id);
  return termRelations(library, entry);
};
const ids = (cards: readonly { id: string }[]): string[] => cards.map(({ id }) => id);

describe('relations of a card', () => {
  it('go both ways, whichever card names the other', () => {
    expect(ids(relations('b').narrower)).toEqual(['c']);
    expect(ids(relations('a').narrower)).toEqual(['b']);
    expect(ids(relations('d').broader)).toEqual(['e']);
    expect(ids(relations('e').related)).toEqual(['b']);
  });

  it('show each card once, as the nearest kin', () => {
    expect(ids(relations('c').narrower)).toEqual(['f']);
    expect(ids(relations('c').related)).toEqual([]);
  });

  it('give the way up, the widest first, and do not run in circles', () => {
    expect(ids(relations('f').ancestors)).toEqual(['a', 'b']);
    const circle = model({
      glossary: [card('x', '甲', 'broader: [y]\n'), card('y', '乙', 'broader: [x]\n')],
    });
    const entry = circle.entry('glossary', 'x');
    if (!entry) throw new Error('x');
    expect(ids(termRelations(circle, entry).ancestors)).toEqual([]);
  });
});
