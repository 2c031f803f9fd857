import { expect, it } from 'vitest';
import { edit, placesAfter, problemsAfter } from '../../fixture-library.ts';

const target = 'targets/information-public.yaml';

it('a quote stands word for word in its document, white space aside', () => {
  expect(
    placesAfter(edit(target, 'quote: 建立托位信息公开制度。', 'quote: 建立托位 信息公开制度。')),
  ).toEqual([]);
  expect(placesAfter(edit(target, 'quote: 建立托位信息公开制度。', 'quote: 建立托位信息公布制度。'))).toEqual(
    [
      ['wording-not-in-quote', `${target}:4`],
      ['quote-not-found', `${target}:13`],
    ],
  );
});

it('the message gives the nearest sentence and its paragraph', () => {
  const problems = problemsAfter(
    edit(target, 'quote: 建立托位信息公开制度。', 'quote: 健全托位信息公开制度。'),
  );
  const message = problems.find(({ rule }) => rule === 'quote-not-found')?.message;
  expect(message).toContain('最接近的是“建立托位信息公开制度。”（s2-c1-p1）');
});

it.each([
  ['glossary/yi-jia-n.yaml', '鼓励采用', '支持采用', 5],
  ['figures/places-jiaxing.yaml', '截至2025年末，嘉兴市建成', '截至2025年末，嘉兴市新建', 12],
  ['cases/jiaxing-one-and-many.yaml', 'quote: 嘉兴市建成', 'quote: 嘉兴市办成', 29],
  ['instruments/childcare-regulation.yaml', 'quote: 依照', 'quote: 按照', 9],
  [
    'instruments/childcare-plan.yaml',
    'quote: 各地要落实《示例省“十五五”托育服务规划》，规划期',
    'quote: 各地应落实《示例省“十五五”托育服务规划》，规划期',
    7,
  ],
])('%s: “%s” for “%s” is not found', (file, from, to, line) => {
  expect(placesAfter(edit(file, from, to))).toContainEqual(['quote-not-found', `${file}:${line}`]);
});

it('words that the editors set at a gap are no text to quote', () => {
  expect(
    placesAfter(edit(target, 'quote: 建立托位信息公开制度。', 'quote: 建立托位信息公开制度。下文原刊第3版')),
  ).toContainEqual(['quote-not-found', `${target}:13`]);
});
