import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/editions/collate.ts';
import { document, places, sample } from './sample.ts';

const page = ['标题', '发展医养、医养结合服务袁国务院', '印发叶通知曳遥'].join('\n');
const body = '发展医育、医养结合服务，国务院印发《通知》。';
const spans = 'spans: [{ lines: 1-3 }]';
const shifted = (count: number, places: string): string =>
  `rules:\n  - { rule: gb2312-row-shift, count: ${count}, why: 字形, places: [${places}] }`;
const marks = '{ at: p1, was: 服务袁国, now: 服务，国 }, { at: p1, was: 叶通知曳遥, now: 《通知》。 }';
const rule = shifted(4, marks);
const correction = (fields: string): string =>
  `corrections:\n  - { ${fields}, kind: ocr, certainty: certain, why: 误读 }`;
const right = correction('at: p1, was: 发展医养、, now: 发展医育、');

function collation(text: string, ledger: string, from = page): ReturnType<typeof collate> {
  return collate(sample(from, document('标题', text), `${spans}\n${ledger}`));
}
const problems = (text: string, ledger: string, from = page): [string, string][] =>
  places(collation(text, ledger, from).problems);

describe('corrections and places of a judged rule', () => {
  it('collate', () => {
    expect(problems(body, `${rule}\n${right}`)).toEqual([]);
  });

  it('are placed in the document and in the source, cut to what differs', () => {
    const text = '发展 医育、医养结合服务，**国务院**印发《通知》。';
    const { changes } = collation(text, `${rule}\n${right}`);
    const found = changes
      .get('p1')
      ?.map(({ start, end, was, now, sourceLine }) => [start, end, was, now, sourceLine]);
    expect(found).toEqual([
      [4, 5, '养', '育', 2],
      [12, 13, '袁', '，', 2],
      [18, 19, '叶', '《', 3],
      [21, 22, '曳', '》', 3],
      [22, 23, '遥', '。', 3],
    ]);
    expect(changes.get('p1')?.[0]).toMatchObject({
      kind: 'ocr',
      certainty: 'certain',
      why: '误读',
    });
    expect(changes.get('p1')?.[1]).toMatchObject({ rule: 'gb2312-row-shift', why: '字形' });
  });

  it.each([
    ['dropping characters', '破除医院疗机构', '破除医疗机构', '医院疗', '医疗', [3, 3, '院', '']],
    ['adding characters', '破除医机构', '破除医疗机构', '医机', '医疗机', [3, 4, '', '疗']],
    [
      'changing the length',
      '破除医料机构',
      '破除医疗卫生机构',
      '医料机',
      '医疗卫生机',
      [3, 6, '料', '疗卫生'],
    ],
    ['of astral characters', '破除𠀀医', '破除𠀁医', '除𠀀医', '除𠀁医', [2, 4, '𠀀', '𠀁']],
  ])('%s', (_, from, text, was, now, place) => {
    const { problems: none, changes } = collation(
      text,
      correction(`at: p1, was: ${was}, now: ${now}`),
      `标题\n${from}`,
    );
    expect(none.filter(({ rule: id }) => id !== 'line-out-of-range')).toEqual([]);
    const [change] = changes.get('p1') ?? [];
    expect([change?.start, change?.end, change?.was, change?.now]).toEqual(place);
  });

  it('without the entry, the text differs', () => {
    expect(problems(body, rule)).toEqual([['text-differs', 'sample.md:7']]);
    expect(problems(body, right).map(([id]) => id)).toEqual(['text-differs', 'text-differs', 'text-differs']);
  });
});

describe('faulty entries', () => {
  it.each([
    ['that change nothing', 'at: p1, was: 发展, now: 发展', 'idle-correction'],
    ['that the document does not have', 'at: p1, was: 发展医养、, now: 发展医护、', 'correction-not-found'],
    ['that the document did not follow', 'at: p1, was: 国务, now: 国家', 'correction-not-found'],
    ['that name no place', 'at: p2, was: 发展医养、, now: 发展医育、', 'unknown-place'],
    ['whose reading stands twice', 'at: p1, was: 养, now: 医', 'ambiguous-correction'],
    [
      'whose neighbours the source does not have',
      'at: p1, was: 发展医养、医养结合服务，国, now: 发展医育、医养结合服务，国',
      'correction-not-found',
    ],
  ])('%s', (_, fields, id) => {
    expect(problems(body, `${rule}\n${correction(fields)}`)).toContainEqual([id, 'sample.yaml:6']);
  });

  it('may not read the same in two places of the source', () => {
    const found = problems('医育、医养', correction('at: p1, was: 医养, now: 医育'), '标题\n医养、医养');
    expect(found).toEqual([['ambiguous-correction', 'sample.yaml:4']]);
  });

  it('may not be left unreviewed', () => {
    const unreviewed = right.replace('kind: ocr', 'kind: unreviewed');
    expect(problems(body, `${rule}\n${unreviewed}`)).toEqual([['unreviewed-correction', 'sample.yaml:6']]);
  });

  it('may not overlap', () => {
    const second = '  - { at: p1, was: 展医养、医, now: 展医育、医, kind: ocr, certainty: certain, why: 又 }';
    expect(problems(body, `${rule}\n${right}\n${second}`)).toContainEqual([
      'overlapping-corrections',
      'sample.yaml:7',
    ]);
  });
});

describe('gb2312-row-shift', () => {
  it('counts the characters it changed', () => {
    expect(problems(body, `${shifted(5, marks)}\n${right}`)).toEqual([['rule-count', 'sample.yaml:4']]);
  });
  it('makes no other change', () => {
    const other = marks.replace('服务，国', '服务。国');
    expect(problems(body.replace('服务，', '服务。'), `${shifted(4, other)}\n${right}`)).toContainEqual([
      'rule-misapplied',
      'sample.yaml:4',
    ]);
  });
});
