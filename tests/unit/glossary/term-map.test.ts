import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutTermMap, type MapBox } from '../../../src/features/glossary/term-map-layout.ts';
import { describeRelations, termRelations } from '../../../src/features/glossary/term-relations.ts';
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

  it('are told in a sentence', () => {
    expect(describeRelations('床位', relations('f'))).toBe(
      '“床位”上位是养老服务、养老机构、兜底保障型养老机构。',
    );
    expect(describeRelations('养老机构', relations('b'))).toBe(
      '“养老机构”上位是养老服务；下位有兜底保障型养老机构；相关的有敬老院。',
    );
  });
});

const overlap = (a: MapBox, b: MapBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the map', () => {
  const name = fc.stringMatching(/^[养老服务机构1+N“”]{1,24}$/);
  const nodes = (most: number) => fc.array(fc.record({ id: name, name }), { maxLength: most });

  it('keeps every box inside, whole and apart from the others, whatever the names', () => {
    fc.assert(
      fc.property(
        name,
        nodes(3),
        nodes(3),
        nodes(12),
        nodes(12),
        (self, ancestors, broader, narrower, related) => {
          const groups = { ancestors, broader, narrower, related };
          const map = layoutTermMap({ id: 'self', name: self }, groups);
          expect(map.boxes).toHaveLength(1 + Object.values(groups).flat().length);
          for (const box of map.boxes) {
            expect(box.x).toBeGreaterThanOrEqual(0);
            expect(box.y).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width).toBeLessThanOrEqual(map.width);
            expect(box.y + box.height).toBeLessThanOrEqual(map.height);
            for (const other of map.boxes) if (other !== box) expect(overlap(box, other)).toBe(false);
          }
          expect(map.boxes.map(({ lines }) => lines.join('')).sort()).toEqual(
            [
              self,
              ...Object.values(groups)
                .flat()
                .map((node) => node.name),
            ].sort(),
          );
        },
      ),
    );
  });
});
