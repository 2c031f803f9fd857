import { describe, expect, it } from 'vitest';
import { checkPaths } from '../../../src/checks/paths.ts';
import { pathCards } from '../../../src/features/study/cards/path-cards.ts';
import {
  charactersOf,
  charactersPerMinute,
  minutesFor,
  readingAt,
} from '../../../src/model/analyses/path-reading.ts';
import { pathRecords } from '../../../src/search/records/study-records.ts';
import { allCards } from '../../../src/features/study/cards/all-cards.ts';
import { cardFiles } from '../../../src/features/study/cards/card-files.ts';
import { fixtureModel, problemsAfter, type Change } from '../../fixture-library.ts';

const model = fixtureModel();
const path = (text: string): Change => ({ file: 'paths/first.yaml', text });
const good = `title: 第一条路
audience: 初来的人。
summary: 先读一篇，再看一个名词。
order: 1
within: 60
steps:
  - id: one
    title: 第一步
    why: 看它说了几件事。
    read:
      - ref: documents/childcare-at-the-door
      - ref: documents/childcare-opinion#s1
        note: 再看这里。
      - ref: glossary/tuo-wei
`;
const rules = (text: string): [string, number][] =>
  problemsAfter(path(text)).map(({ rule, line }) => [rule, line]);

describe('the check of learning paths', () => {
  it('accepts a path that leads to what is there', () => {
    expect(problemsAfter(path(good))).toEqual([]);
  });

  it.each<[string, string, string, [string, number]]>([
    ['an entry that is not there', 'glossary/tuo-wei', 'glossary/tuo-wie', ['dangling-reference', 14]],
    ['a part that is not there', '#s1', '#s9', ['dangling-reference', 12]],
    ['a document that is not there', 'childcare-at-the-door', 'at-the-door', ['dangling-reference', 11]],
    [
      'a place that is listed twice',
      'glossary/tuo-wei',
      'documents/childcare-at-the-door',
      ['repeated-reference', 14],
    ],
    ['an address of another kind', 'glossary/tuo-wei', 'sources/sample-page', ['bad-value', 14]],
    ['a number that no text states', '看它说了几件事', '看它说了17件事', ['number-without-source', 9]],
    ['a misspelt field', 'why:', 'wy:', ['unknown-field', 9]],
  ])('reports %s', (_what, from, to, problem) => {
    const found = rules(good.replace(from, to));
    expect(found.map(([, line]) => line)).toContain(problem[1]);
    if (problem[0] !== 'bad-value') expect(found).toContainEqual(problem);
  });

  it('reports more reading than the time allows', () => {
    const paths = model.content.paths.map((one) => ({ ...one, data: { ...one.data, within: 30 } }));
    const problems = checkPaths({ ...model, content: { ...model.content, paths } });
    expect(problems.map(({ rule }) => rule)).toEqual(paths.map(() => 'path-too-long'));
    const [oneHour] = problems.filter(({ path: file }) => file.endsWith('one-hour.yaml'));
    expect(oneHour?.line).toBe(5);
  });

  it('reports a step id that stands twice', () => {
    const twice = `${good}  - id: one\n    title: 又一步\n    why: 再看。\n    read: [{ref: glossary/yi-jia-n}]\n`;
    expect(rules(twice)).toEqual([['repeated-step', 15]]);
  });
});

describe('reading', () => {
  it('of a heading is all below it, and of a paragraph itself', () => {
    const document = model.documents.get('eldercare-reform-opinion');
    const below = readingAt(model, 'documents/eldercare-reform-opinion#s2');
    const ids = below?.parts.map(({ id }) => id) ?? [];
    expect(ids).toContain('s2-c1');
    expect(ids.every((id) => id === 's2' || id.startsWith('s2-'))).toBe(true);
    const whole = readingAt(model, 'documents/eldercare-reform-opinion');
    expect(whole?.characters).toBe([...(document?.text.bare ?? '')].length);
    expect(readingAt(model, 'documents/eldercare-reform-opinion#s2-c1-p1')?.parts).toHaveLength(1);
  });

  it('counts what is named twice once, and takes a minute for 300 characters', () => {
    const whole = readingAt(model, 'documents/eldercare-reform-opinion');
    const part = readingAt(model, 'documents/eldercare-reform-opinion#s2');
    if (!whole || !part) throw new Error('no such text');
    expect(charactersOf([whole, part])).toBe(whole.characters);
    expect(minutesFor(charactersPerMinute)).toBe(1);
    expect(minutesFor(charactersPerMinute + 1)).toBe(2);
    expect(minutesFor(0)).toBe(1);
  });
});

describe('the paths of the library', () => {
  it('are three, each with a self-test of its own', () => {
    expect(model.content.paths.map(({ id }) => id)).toEqual(['new-cadres', 'one-hour', 'trainers']);
    for (const one of model.content.paths) {
      const cards = pathCards(model, one, allCards(model));
      expect(cards.length, one.id).toBeGreaterThan(20);
      const file = cardFiles(model).get(`path/${one.id}/1.json`);
      expect(file && 'list' in file && file.list.map(({ id }) => id).toSorted()).toEqual(
        cards.map(({ id }) => id).toSorted(),
      );
    }
  });

  it('are found by the search, with their steps', () => {
    const records = pathRecords(model);
    expect(records.map(({ url }) => url)).toContain('/paths/one-hour/');
    const steps = model.content.paths.flatMap(({ data }) => data.steps);
    const headings = records.flatMap(({ parts }) => parts.filter(({ heading }) => heading));
    expect(headings.map(({ text }) => text)).toEqual(steps.map(({ title }) => title));
  });
});
