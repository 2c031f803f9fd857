import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveItem, removeItem, renameRefs } from '../../../src/features/tray/edit-tray.ts';
import { mergeTrays, withoutDoubles } from '../../../src/features/tray/merge-trays.ts';
import { openTray } from '../../../src/features/tray/open-tray.ts';
import { tokenOfRef } from '../../../src/features/tray/refs.ts';
import { appendStored, countStored, holdsStored } from '../../../src/features/tray/stored-pieces.ts';
import { storedValue } from '../../../src/features/tray/stored-tray.ts';
import { decodeTray, encodeTray } from '../../../src/features/tray/tray-code.ts';
import { emptyTray, refsOf, type Tray, type TrayItem } from '../../../src/features/tray/tray.ts';
import { refs, trays } from './arbitraries.ts';

const ref = (name: string, remark = ''): TrayItem => ({ type: 'ref', ref: name, remark });
const own: Tray = { title: '我的', items: [ref('glossary/a', '甲'), { type: 'heading', text: '一' }] };
const other: Tray = {
  title: '别人的',
  items: [ref('targets/t'), ref('glossary/a', '乙'), { type: 'heading', text: '一' }],
};
const linked = (tray: Tray) => `#${encodeTray(tray)}`;

describe('merging', () => {
  test('keeps every reference once, every remark and every word', () => {
    expect(mergeTrays(own, other)).toEqual({
      title: '我的',
      items: [ref('glossary/a', '甲\n乙'), { type: 'heading', text: '一' }, ref('targets/t')],
    });
    fc.assert(
      fc.property(trays, trays, (one, two) => {
        const merged = mergeTrays(one, two);
        const names = refsOf(merged);
        expect(new Set(names)).toEqual(new Set([...refsOf(one), ...refsOf(two)]));
        expect(names.length).toBe(new Set(names).size);
        for (const item of [...one.items, ...two.items]) {
          const kept = merged.items.some((there) =>
            item.type === 'ref'
              ? there.type === 'ref' && there.ref === item.ref && there.remark.includes(item.remark)
              : there.type === item.type && there.text === item.text,
          );
          expect(kept, JSON.stringify(item)).toBe(true);
        }
      }),
    );
  });

  test('names what stood twice', () => {
    const { tray, doubles } = withoutDoubles({
      title: '',
      items: [ref('glossary/a'), ref('glossary/b'), ref('glossary/a', '注')],
    });
    expect(doubles).toEqual(['glossary/a']);
    expect(tray.items).toEqual([ref('glossary/a', '注'), ref('glossary/b')]);
  });
});

describe('opening', () => {
  test('shows the kept tray where the address names none', () => {
    expect(openTray({ fragment: '#_top', value: storedValue(own), wroteAddress: false })).toMatchObject({
      tray: own,
      isOwn: true,
    });
  });

  test('leaves the own tray alone where the address has another one', () => {
    const opening = openTray({ fragment: linked(other), value: storedValue(own), wroteAddress: false });
    expect(opening).toMatchObject({ tray: other, isOwn: false, kept: own });
  });

  test('takes an address over where there is nothing to lose', () => {
    for (const value of [null, '', storedValue(other)]) {
      const opening = openTray({ fragment: linked(other), value, wroteAddress: false });
      expect(opening, String(value)).toMatchObject({ tray: other, isOwn: true, kept: undefined });
    }
  });

  test('prefers what is kept to an address that the page itself wrote before', () => {
    const found = { fragment: linked(other), wroteAddress: true };
    expect(openTray({ ...found, value: storedValue(own) }).tray).toEqual(own);
    expect(openTray({ ...found, value: null }).tray).toEqual(other);
  });

  test('shows the own tray and says so where nothing of the address can be read', () => {
    const opening = openTray({ fragment: '#1.4', value: storedValue(own), wroteAddress: false });
    expect(opening).toMatchObject({ tray: own, isOwn: true, addressLoss: { reason: 'head' } });
  });

  test('does not take the place of a tray that a newer version kept', () => {
    const opening = openTray({ fragment: linked(other), value: '2.new~things', wroteAddress: false });
    expect(opening).toMatchObject({ tray: other, isOwn: false, keptLoss: { reason: 'newer' } });
  });

  test('names the reference that a cut may have gone through', () => {
    const cut = linked({ title: '', items: [ref('glossary/a'), ref('glossary/yi-yang')] }).slice(0, -2);
    expect(openTray({ fragment: cut, value: null, wroteAddress: false }).doubtful).toBe('glossary/yi-ya');
  });
});

describe('the kept form', () => {
  test('grows by one reference without being decoded', () => {
    fc.assert(
      fc.property(trays, refs, (tray, name) => {
        const value = storedValue(tray);
        expect(countStored(value)).toBe(refsOf(tray).length);
        expect(holdsStored(value, tokenOfRef(name))).toBe(refsOf(tray).includes(name));
        const grown = decodeTray(appendStored(value, tokenOfRef(name)) ?? '');
        expect(grown).toEqual({ tray: { ...tray, items: [...tray.items, ref(name)] }, loss: undefined });
      }),
    );
  });

  test('begins from nothing, and refuses what another version wrote', () => {
    expect(decodeTray(appendStored(null, 'g.a') ?? '').tray.items).toEqual([ref('glossary/a')]);
    expect(appendStored('2.x~y', 'g.a')).toBeUndefined();
    expect(holdsStored('1~g.yi-yu', 'g.yi')).toBe(false);
    expect(holdsStored('1~g.yi.AAAA', 'g.yi')).toBe(true);
  });
});

describe('editing', () => {
  const tray: Tray = { title: '', items: ['a', 'b', 'c'].map((id) => ref(`glossary/${id}`)) };
  const order = (changed: Tray) =>
    refsOf(changed)
      .map((name) => name.at(-1))
      .join('');

  test('moves within the ends and removes', () => {
    expect(order(moveItem(tray, 0, 1))).toBe('bac');
    expect(order(moveItem(tray, 2, 0))).toBe('cab');
    expect(order(moveItem(tray, 0, 3))).toBe('abc');
    expect(order(moveItem(tray, 0, -1))).toBe('abc');
    expect(order(removeItem(tray, 1))).toBe('ac');
  });

  test('renames in place', () => {
    expect(order(renameRefs(tray, new Map([['glossary/b', 'glossary/x']])))).toBe('axc');
    expect(renameRefs(emptyTray, new Map())).toEqual(emptyTray);
  });
});
