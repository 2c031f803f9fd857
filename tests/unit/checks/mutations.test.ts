import { describe, expect, it } from 'vitest';
import { entryChecks } from '../../../src/checks/entry-checks.ts';
import { entriesOf, mutations, problemsOf } from '../../digit-mutations.ts';
import { sampleModel } from '../../fixture-library.ts';

describe('one digit of an entry changed', () => {
  it('is always noticed in a small library', () => {
    const model = sampleModel();
    expect(entryChecks.flatMap((check) => check(model))).toEqual([]);
    const all = entriesOf(model).flatMap(mutations);
    expect(all.length).toBeGreaterThan(1000);
    const unnoticed = all.filter((mutation) => problemsOf(model, mutation).length === 0);
    expect(unnoticed.map(({ shown }) => shown)).toEqual([]);
  });
});
