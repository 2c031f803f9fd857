import { describe, expect, it } from 'vitest';
import { namesFile } from '../../../src/search/build/names-file.ts';
import { usefulPairs } from '../../../src/search/build/simplified-map.ts';
import { nearestNames } from '../../../src/search/engine/nearest-names.ts';
import { suggest } from '../../../src/features/search/browser/suggest.ts';
import { pinyinMatch } from '../../../src/search/engine/pinyin.ts';
import { document, term } from './open-library.ts';

const names = namesFile([
  document('/documents/a/', '关于医育结合的通知'),
  { ...term('/glossary/yi-yu/', '医育结合', ['医育']), pinyin: 'yī yù jié hé' },
  term('/glossary/lv/', '绿色养老', []),
  term('/glossary/chang-hu/', '长期护理保险', ['长护险']),
]);
const suggested = (typed: string) => suggest(typed, names, 8).map(({ page, name }) => [page[1], name]);

describe('the list of names', () => {
  it('holds terms before documents, with pinyin without tones', () => {
    expect(names.map(([title]) => title)).toEqual([
      '医育结合',
      '绿色养老',
      '长期护理保险',
      '关于医育结合的通知',
    ]);
    expect(names[0]?.[3]).toEqual([
      ['医育结合', 'yi yu jie he'],
      ['医育', 'yi yu'],
    ]);
    expect(names[1]?.[3][0]?.[1]).toBe('lv se yang lao');
    expect(names[2]?.[3][0]?.[1]).toBe('chang qi hu li bao xian');
  });

  it('stays small however many pages there are', () => {
    const many = Array.from({ length: 2000 }, (_, number) =>
      document(`/documents/${number}/`, `第${number}号`),
    );
    expect(namesFile([...many, term('/glossary/a/', '名词', [])])).toHaveLength(400);
    expect(namesFile([...many, term('/glossary/a/', '名词', [])])[0]?.[0]).toBe('名词');
  });
});

describe('suggestions', () => {
  it.each([
    ['医育', ['/glossary/yi-yu/', '医育']],
    ['医育结', ['/glossary/yi-yu/', '医育结合']],
    ['护理', ['/glossary/chang-hu/', '长期护理保险']],
    ['yiyu', ['/glossary/yi-yu/', '医育']],
    ["yi'yu'j", ['/glossary/yi-yu/', '医育结合']],
    ['chx', ['/glossary/chang-hu/', '长护险']],
    ['lvse', ['/glossary/lv/', '绿色养老']],
  ])('for %s begin with %j', (typed, expected) => {
    expect(suggested(typed)[0]).toEqual(expected);
  });

  it('are none where no name fits', () => {
    expect(suggested('区块链')).toEqual([]);
    expect(suggested('  ')).toEqual([]);
  });
});

describe('pinyin', () => {
  it.each([
    ['yiyujiehe', 3],
    ['yyjh', 3],
    ['yiyu', 2],
    ['yy', 2],
    ['jiehe', 1],
    ['jh', 0],
    ['yuyu', 0],
    ['', 0],
  ])('%s calls yi yu jie he with %i', (typed, score) => {
    expect(pinyinMatch(typed, 'yi yu jie he')).toBe(score);
  });
});

describe('nearest names', () => {
  it('share most characters with the query', () => {
    expect(nearestNames(['医育结核'], names, 2).map(([title]) => title)[0]).toBe('医育结合');
    expect(nearestNames(['区块链'], names, 2)).toEqual([]);
  });
});

describe('the map to simplified characters', () => {
  it('holds only pairs that a query of this library can need', () => {
    const { traditional, simplified } = usefulPairs(['医养']);
    expect(traditional).toContain('醫');
    expect(new Set(simplified)).toEqual(new Set('医养'));
    expect(traditional).toHaveLength(simplified.length);
  });
});
