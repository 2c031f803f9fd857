import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/editions/collate.ts';
import { document, places, sample } from './sample.ts';

const page = '标题\n依托基层机构\n更好引\n以上。';
const gap = (fields: string): string => `  - { ${fields}, kind: lost, why: 断栏 }`;
const lost = gap('at: p1, after: 基层机构');
const opening = gap('at: s1');

function problems(body: string, ...gaps: string[]): [string, string][] {
  const ledger = ['spans: [{ lines: 1-2 }, { lines: 4 }]', 'gaps:', ...gaps].join('\n');
  return places(collate(sample(page, document('标题', body), ledger)).problems);
}
const body = '依托基层机构⟦断栏⟧\n\n## ⟦题目残⟧\n\n以上。';

describe('gaps', () => {
  it('are no text, and each has its entry', () => {
    expect(problems(body, lost, opening)).toEqual([]);
  });
  it('need an entry', () => {
    expect(problems(body, lost)).toEqual([['gap-without-entry', 'sample.md:9']]);
    expect(problems(body, lost, opening, opening)).toEqual([['gap-not-found', 'sample.yaml:6']]);
  });
  it('stand where the entry says', () => {
    expect(problems(body.replace('机构⟦断栏⟧', '⟦断栏⟧机构'), lost, opening)).toEqual([
      ['gap-not-found', 'sample.yaml:4'],
      ['gap-without-entry', 'sample.md:7'],
    ]);
    expect(problems(body, lost.replace('p1', 'p2'), opening)).toEqual([
      ['gap-not-found', 'sample.yaml:4'],
      ['gap-without-entry', 'sample.md:7'],
    ]);
  });
  it('say something', () => {
    expect(problems(body.replace('断栏', ''), lost, opening)).toEqual([['empty-gap', 'sample.md:7']]);
  });
  it('are not filled with words of the editors outside the brackets', () => {
    expect(problems(body.replace('⟦断栏⟧', '⟦断栏⟧开展'), lost, opening)).toEqual([
      ['text-differs', 'sample.md:7'],
    ]);
  });
});
