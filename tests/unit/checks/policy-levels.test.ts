import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../src/model/analyses/policy-chain.ts';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { edit, placesAfter, withChanges } from '../../fixture-library.ts';

const opinion = 'instruments/childcare-opinion-2024.yaml';
const plan = 'instruments/childcare-plan.yaml';
const regulation = 'instruments/childcare-regulation.yaml';
const sentence = '各地要落实《示例省“十五五”托育服务规划》';
const relation = (to: string, quote = sentence): string =>
  `relations:\n  - kind: implements\n    to: ${to}\n    evidence:\n      document: childcare-opinion\n      quote: ${quote}\ntopics:`;

describe('policies above and below one another', () => {
  it('have no problem where each step is stated', () => {
    expect(placesAfter(edit(opinion, 'topics:', relation('childcare-plan')))).toEqual([]);
  });

  it('are held to their sentence', () => {
    expect(placesAfter(edit(opinion, 'topics:', relation('childcare-plan', '各地要落实规划')))).toEqual([
      ['quote-not-found', `${opinion}:12`],
    ]);
  });

  it('run in no circle', () => {
    expect(
      placesAfter(
        edit(opinion, 'topics:', relation('childcare-plan')),
        edit(plan, 'topics:', relation('childcare-regulation')),
        edit(regulation, 'topics:', relation('childcare-opinion-2024')),
      ).map(([rule]) => rule),
    ).toEqual(['relation-circle', 'relation-circle', 'relation-circle']);
  });

  it('have a place only where they are of a place', () => {
    const place = 'level: central\nplace: { province: 浙江省, code: "330000" }\ntopics:';
    expect(placesAfter(edit(opinion, 'topics:', place))).toEqual([['place-without-level', `${opinion}:8`]]);
    expect(placesAfter(edit(opinion, 'topics:', place.replace('central', 'local')))).toEqual([]);
    const wrong = place.replace('central', 'local').replace('330000', '340000');
    expect(placesAfter(edit(opinion, 'topics:', wrong))).toEqual([['place-code', `${opinion}:8`]]);
  });

  it('are a chain, seen from each of them', () => {
    const changes = [
      edit(opinion, 'topics:', relation('childcare-plan')),
      edit(plan, 'topics:', relation('childcare-regulation')),
    ];
    const chain = withChanges(changes, (folder) => {
      const model = buildModel(loadContent(folder));
      return (id: string) => {
        const entry = model.entry('instruments', id);
        const found = entry && chainOf(model, entry);
        const names = (side: 'above' | 'below') =>
          found?.[side].map(({ policy, depth }) => `${depth} ${policy.id}`);
        return [names('above'), names('below')];
      };
    });
    expect(chain('childcare-opinion-2024')).toEqual([['1 childcare-plan', '2 childcare-regulation'], []]);
    expect(chain('childcare-plan')).toEqual([['1 childcare-regulation'], ['1 childcare-opinion-2024']]);
    expect(chain('childcare-regulation')).toEqual([[], ['1 childcare-plan', '2 childcare-opinion-2024']]);
  });
});
