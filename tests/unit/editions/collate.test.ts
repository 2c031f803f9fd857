import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/editions/collate.ts';
import { document, places, sample } from './sample.ts';

const page = ['', '## 加强保护', '日前,民政部印发 通知。', '', '破除医', '疗机构的壁垒。', '本报讯'].join(
  '\n',
);
const body = '日前，民政部印发通知。\n\n破除医疗机构的壁垒。';
const rule = 'rules: [{ rule: fullwidth-punctuation, count: 1, why: 半角 }]';
const spans = 'spans: [{ lines: 2-6 }, { lines: 7 }]';
const after = ['printed: { after: [本报讯] }'];

function problems(text: string, ledger: string, more = after, title = '加强保护'): [string, string][] {
  return places(collate(sample(page, document(title, text, more), ledger)).problems);
}

describe('a document that is its source', () => {
  it('collates: spans joined, heading marks and white space ignored, punctuation by rule', () => {
    expect(problems(body, `${spans}\n${rule}`)).toEqual([]);
  });

  it('collates with spans in another order than the page', () => {
    const ledger = `spans: [{ lines: 2-3 }, { lines: 7, moved: 移前 }, { lines: 5-6 }]\n${rule}`;
    const moved = '日前，民政部印发通知。\n\n本报讯\n\n破除医疗机构的壁垒。';
    expect(problems(moved, ledger, [])).toEqual([]);
    expect(problems(body, ledger)).not.toEqual([]);
  });

  it('may have another white space in its title', () => {
    expect(problems(body, `${spans}\n${rule}`, after, '加强 保护')).toEqual([]);
  });
});

describe('differences', () => {
  it.each([
    ['a character replaced', body.replace('印', '即'), 'sample.md:8'],
    ['a character too many', body.replace('壁垒', '壁垒垒'), 'sample.md:10'],
    ['a character too few', body.replace('日前', '前'), 'sample.md:8'],
    ['the last mark of a paragraph lost', body.replace('通知。', '通知'), 'sample.md:8'],
    ['a paragraph lost', '日前，民政部印发通知。', 'sample.md:8'],
  ])('%s', (_, text, place) => {
    expect(problems(text, `${spans}\n${rule}`)).toEqual([['text-differs', place]]);
  });

  it('in the title and after the body point at the front matter', () => {
    expect(problems(body, `${spans}\n${rule}`, after, '加强爱护')).toEqual([['text-differs', 'sample.md:2']]);
    const other = ['printed:', '  after:', '    - 本报电'];
    expect(problems(body, `${spans}\n${rule}`, other)).toEqual([['text-differs', 'sample.md:8']]);
  });

  it('show both readings, the line of the source and the column in characters', () => {
    const text = '日前，**民政**局印发通知。\n\n破除医疗机构的壁垒。';
    const [problem] = collate(sample(page, document('加强保护', text, after), `${spans}\n${rule}`)).problems;
    expect(problem).toMatchObject({ line: 8, column: 10 });
    expect(problem?.message).toContain('正文作“…护日前，民政【局】印发通知。破…”');
    expect(problem?.message).toContain('来源作“…护日前，民政【部】印发通知。破…”');
    expect(problem?.message).toContain('page.txt 第 3 行第 6 字');
  });

  it('are not reported one by one for a different text', () => {
    const text = Array.from({ length: 400 }, (_, index) => `第${index}事`).join('');
    expect(problems(text, `${spans}\n${rule}`).length).toBeLessThanOrEqual(20);
  });

  it('include half-width marks without the rule, and a wrong count with it', () => {
    expect(problems(body, spans)).toEqual([['text-differs', 'sample.md:8']]);
    expect(problems(body, `${spans}\n${rule.replace('count: 1', 'count: 2')}`)).toEqual([
      ['rule-count', 'sample.yaml:3'],
    ]);
  });
});

describe('text that would be shown but not collated', () => {
  it.each([
    ['```\n多出的字\n```', 'sample.md:8'],
    ['1. 破除', 'sample.md:8'],
    ['[^1]: 编者注', 'sample.md:8'],
  ])('%s', (extra, place) => {
    expect(problems(`${extra}\n\n${body}`, `${spans}\n${rule}`)).toContainEqual([
      'uncollated-markdown',
      place,
    ]);
  });
});

describe('a title from the opening words', () => {
  const ledger = `spans: [{ lines: 3-6 }]\n${rule}`;
  it('is the beginning of the body, and no text of its own', () => {
    expect(problems(body, ledger, ['titleFrom: opening-words'], '日前，民政部')).toEqual([]);
  });
  it('is wrong with other words', () => {
    expect(problems(body, ledger, ['titleFrom: opening-words'], '近日，民政部')).toEqual([
      ['title-not-opening-words', 'sample.md:2'],
    ]);
  });
});
