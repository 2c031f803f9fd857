import { describe, expect, it } from 'vitest';
import { edit, placesAfter } from '../../fixture-library.ts';

const opinion = 'documents/childcare-opinion.md';
const news = 'documents/childcare-at-the-door.md';

describe('what a document says of itself', () => {
  it('its dates are printed in it or in the record of its source', () => {
    expect(placesAfter(edit(opinion, 'dated: "2024-03-01"', 'dated: "2024-03-02"'))).toEqual([
      ['date-not-printed', `${opinion}:5`],
      ['date-not-in-quote', 'instruments/childcare-opinion-2024.yaml:5'],
    ]);
    expect(placesAfter(edit(news, 'published: "2024-03-15"', 'published: "2024-03-16"'))).toEqual([
      ['date-not-printed', `${news}:4`],
    ]);
  });

  it('is not printed before it was written', () => {
    expect(placesAfter(edit(opinion, 'published: "2024-03-15"', 'published: "2019"'))).toEqual([
      ['contradictory-dates', `${opinion}:6`],
    ]);
    expect(placesAfter(edit(opinion, 'published: "2024-03-15"', 'published: "2024"'))).toEqual([]);
  });

  it('is whole only where nothing is missing', () => {
    expect(
      placesAfter(
        edit(opinion, 'completeness: excerpt', 'completeness: full'),
        edit(opinion, 'completenessNote', '# note'),
      ),
    ).toEqual([['contradictory-completeness', `${opinion}:8`]]);
    expect(
      placesAfter(edit(news, 'completeness: full', 'completeness: full\ncompletenessNote: 缺一段')),
    ).toEqual([['contradictory-completeness', `${news}:7`]]);
  });

  it('its place in a series is its own', () => {
    expect(placesAfter(edit(news, 'kind: news', 'kind: news\nseriesOrder: 1'))).toEqual([
      ['order-without-series', `${news}:4`],
    ]);
    const series = 'series: 样例\nseriesOrder: 1';
    expect(
      placesAfter(
        edit(opinion, 'kind: policy', `kind: policy\n${series}`),
        edit(news, 'kind: news', `kind: news\n${series}`),
      ),
    ).toEqual([['duplicate-order', `${opinion}:5`]]);
    expect(
      placesAfter(
        edit(opinion, 'kind: policy', `kind: policy\n${series}`),
        edit(news, 'kind: news', 'kind: news\nseries: 样例\nseriesOrder: 2'),
      ),
    ).toEqual([]);
  });
});

describe('the text of a document', () => {
  const line = 13;
  const paragraph = '当地由妇幼保健院牵头';

  it.each([
    ['raw-html', '当地由<b>妇幼保健院</b>牵头', line],
    ['raw-html', '当地由妇幼保健院<script>alert(1)</script>牵头', line],
    ['raw-html', '<!-- 待核 -->当地由妇幼保健院牵头', line],
    ['unsafe-link', '当地由[妇幼保健院](javascript:alert(1))牵头', line],
    ['unsafe-link', '当地由[妇幼保健院](JaVaScRiPt&#58;alert(1))牵头', line],
    ['unsafe-link', '当地由[妇幼保健院](<java\tscript:alert(1)>)牵头', line],
    ['unsafe-link', '当地由[妇幼保健院](data:text/html,x)牵头', line],
    ['unsafe-link', '当地由[妇幼保健院](vbscript:x)牵头', line],
    ['unsafe-link', '当地由[妇幼保健院](//evil.example/x)牵头', line],
    ['unsafe-link', '当地由[妇幼保健院][a]牵头，\n\n[a]: javascript:alert(1)\n\n', line + 2],
    ['image', '当地由![妇幼保健院](https://example.org/a.png)牵头', line],
  ])('may hold no %s: %s', (rule, text, at) => {
    expect(placesAfter(edit(news, paragraph, text))).toContainEqual([rule, `${news}:${at}`]);
  });

  it('may link to the web, by mail and inside the site', () => {
    for (const address of [
      'https://example.org/',
      'http://example.org/',
      'mailto:a@example.org',
      '/glossary/tuo-wei/',
      '#p1',
    ]) {
      const problems = placesAfter(edit(news, paragraph, `当地由[妇幼保健院](${address})牵头`));
      expect(problems.filter(([rule]) => rule === 'unsafe-link')).toEqual([]);
    }
  });

  it('is that of its source: a changed character is noticed in its line', () => {
    expect(placesAfter(edit(news, '联合26家', '联合28家'))).toContainEqual(['text-differs', `${news}:13`]);
  });
});
