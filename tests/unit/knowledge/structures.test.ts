import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../src/model/analyses/structures.ts';
import { edit, fixtureModel, placesAfter } from '../../fixture-library.ts';

const sample = 'cases/jiaxing-one-and-many.yaml';
const model = fixtureModel();
const practice = model.entry('cases', 'tianjin-beichen-1-n-n');
const term = model.entry('glossary', '1-n-n');

describe('how something is made up', () => {
  it('is told level by level, each with the sentence that states it', () => {
    if (!practice) throw new Error('The fixture has no such case.');
    const levels = structureOf(model, practice);
    expect(levels.map(({ mark, parts }) => [mark, parts.map(({ count }) => count?.value)])).toEqual([
      ['1', [undefined]],
      ['N', [16, undefined]],
      ['N', [100]],
    ]);
    expect(levels[1]?.evidence?.quote).toContain('多方协同支撑');
  });

  it('is that of its case where a term is the model of one, and nothing where no text says', () => {
    const other = model.entry('glossary', 'tuo-wei');
    if (!practice || !term || !other) throw new Error('The fixture lacks an entry.');
    expect(structureOf(model, term)).toEqual(structureOf(model, practice));
    expect(structureOf(model, other)).toEqual([]);
  });

  it.each([
    ['role: 牵头', 'role: 引领', 'structure-not-printed', 32],
    ['- name: 妇幼保健院', '- name: 儿童医院', 'structure-not-printed', 34],
    ['value: 26', 'value: 27', 'number-not-in-quote', 39],
    ['wording: 26家社区卫生服务中心 }', 'wording: 26家 }', 'invalid-value', 39],
  ])('%s: %s is an error', (from, to, rule, line) => {
    expect(placesAfter(edit(sample, from, to))).toContainEqual([rule, `${sample}:${line}`]);
  });
});
