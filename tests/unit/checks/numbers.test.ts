import { describe, expect, it } from 'vitest';
import { edit, placesAfter } from '../../fixture-library.ts';

const target = 'targets/places-per-thousand.yaml';
const figure = 'figures/places-jiaxing.yaml';
const practice = 'cases/jiaxing-one-and-many.yaml';

describe('a value', () => {
  it('stands in its quote and in its wording', () => {
    expect(placesAfter(edit(target, 'value: 4.5', 'value: 5.4'))).toEqual([
      ['number-not-in-quote', `${target}:4`],
      ['number-not-in-wording', `${target}:4`],
    ]);
    expect(placesAfter(edit(figure, 'value: 1200', 'value: 120'))).toEqual([
      ['number-not-in-quote', `${figure}:3`],
      ['number-not-in-wording', `${figure}:3`],
    ]);
    expect(placesAfter(edit(practice, 'value: 36', 'value: 26'))).toEqual([
      ['number-not-in-wording', `${practice}:15`],
    ]);
  });

  it('may be written in Chinese numerals', () => {
    const news = 'documents/childcare-at-the-door.md';
    const page = 'sources/sample-page/page.txt';
    const problems = placesAfter(
      edit(news, '社区托育点36个', '社区托育点三十六个'),
      edit(page, '社区托育点36个', '社区托育点三十六个'),
      edit(practice, 'wording: 建成社区托育点36个', 'wording: 建成社区托育点三十六个'),
      edit(practice, 'quote: 嘉兴市建成社区托育点36个', 'quote: 嘉兴市建成社区托育点三十六个'),
      edit('figures/places-jiaxing.yaml', '36个', '三十六个'),
      edit('figures/places-per-thousand-jiaxing.yaml', '36个', '三十六个'),
    );
    expect(problems).toEqual([['source-changed', 'sources/sample-page/source.yaml:2']]);
  });
});

describe('a wording', () => {
  it('is the very words of a quote', () => {
    expect(placesAfter(edit(figure, 'wording: 托位约1200个', 'wording: 托位大约1200个'))).toEqual([
      ['wording-not-in-quote', `${figure}:6`],
    ]);
    const qualitative = 'targets/full-coverage.yaml';
    expect(placesAfter(edit(qualitative, 'wording: 基本实现', 'wording: 基本达到'))).toEqual([
      ['wording-not-in-quote', `${qualitative}:4`],
    ]);
  });

  it('holds the unit', () => {
    expect(placesAfter(edit(figure, 'unit: 个', 'unit: 张'))).toEqual([
      ['unit-not-in-wording', `${figure}:4`],
    ]);
    expect(placesAfter(edit(practice, 'unit: 名', 'unit: 人'))).toEqual([
      ['unit-not-in-wording', `${practice}:20`],
    ]);
  });

  it.each([
    [figure, 'comparator: "≈"', 'comparator: "="', 5],
    [figure, 'comparator: "≈"\n', '', 1],
    [target, 'comparator: "≈"', 'comparator: "≥"', 6],
    [practice, 'comparator: ">"', 'comparator: "≈"', 21],
  ])('%s: %s → %s is not what the words say', (file, from, to, line) => {
    expect(placesAfter(edit(file, from, to))).toEqual([['comparator-not-in-wording', `${file}:${line}`]]);
  });
});

describe('a number in an editor’s own words', () => {
  it('stands in the evidence together with what it counts', () => {
    const card = 'glossary/she-qu-tuo-yu-dian.yaml';
    expect(placesAfter(edit(card, '照看3岁以下', '照看2岁以下'))).toEqual([
      ['number-without-source', `${card}:7`],
    ]);
    expect(placesAfter(edit(card, '照看3岁以下', '照看3个'))).toEqual([
      ['number-without-source', `${card}:7`],
    ]);
  });

  it('in a note may be that of a linked entry, in a name it may not', () => {
    expect(
      placesAfter(edit(target, 'name: 每千人口托位数达到4.5个左右', 'name: 每千人口托位数4.1个')),
    ).toEqual([['number-without-source', `${target}:1`]]);
    expect(placesAfter(edit(target, 'note: 嘉兴市的“托位数4.1个”', 'note: 嘉兴市的4.1个'))).toEqual([]);
    expect(placesAfter(edit(target, 'note: 嘉兴市的“托位数4.1个”', 'note: 嘉兴市的4.2个'))).toEqual([
      ['number-without-source', `${target}:15`],
    ]);
  });

  it('in quotation marks stands with all of the quoted words', () => {
    expect(placesAfter(edit(target, '“托位数4.1个”', '“只有托位数4.1个”'))).toEqual([
      ['number-without-source', `${target}:15`],
    ]);
    expect(placesAfter(edit(target, '“托位数4.1个”', '“截至2025年末……托位数4.1个”'))).toEqual([]);
  });

  it('is held to a case’s model, partners and practices too', () => {
    expect(placesAfter(edit(practice, 'model: 1+N', 'model: 2+N'))).toEqual([
      ['number-without-source', `${practice}:6`],
    ]);
    expect(placesAfter(edit(practice, '  - 26家', '  - 36家'))).toEqual([
      ['number-without-source', `${practice}:9`],
    ]);
  });
});
