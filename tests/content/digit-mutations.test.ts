import { describe, expect, it } from 'vitest';
import { arabicNumerals } from '../../src/checks/arabic-numerals.ts';
import { entryChecks } from '../../src/checks/entry-checks.ts';
import { holdsExpression, numberExpressions } from '../../src/checks/number-expressions.ts';
import { buildModel } from '../../src/model/knowledge-model.ts';
import { loadContent, type LoadedEntry } from '../../src/model/load-content.ts';
import { entriesOf, mutations, problemsOf, type Mutation } from '../digit-mutations.ts';
import { seededRandom, testSeed } from '../unit/seeded-random.ts';

describe('one digit of an entry changed', () => {
  it(`is noticed in the real library unless an editor’s words then name another id or what a document states, SEED=${testSeed}`, () => {
    const model = buildModel(loadContent('content'));
    expect(entryChecks.flatMap((check) => check(model))).toEqual([]);
    const library = [...model.documents.values()].flatMap(({ text }) =>
      text.parts.map((part) => arabicNumerals(part.text)),
    );
    // What is true of another entry is held by the record of approvals, which places every change (approvals.test.ts).
    const isTrueElsewhere = ({ text, at }: Mutation): boolean => {
      const line = text.slice(0, at).split('\n').length - 1;
      const words = text.split('\n')[line] ?? '';
      if (/^(?:terms|related|broader|narrower|cases|observations|policy|held):/.test(words)) return true;
      if (/^[\s-]*(?:value|wording|quote|due|asOf|dated|ends|code|number):/.test(words)) return false;
      const { stated, quoted } = numberExpressions(words.replace(/^[\s-]*(?:[a-zA-Z]+: )?/, ''));
      const all = [...stated, ...quoted];
      return all.length > 0 && all.every((wanted) => library.some((ready) => holdsExpression(ready, wanted)));
    };
    const random = seededRandom(testSeed);
    const entries = entriesOf(model);
    const sample = Array.from({ length: 400 }, () => {
      const own = mutations(entries[Math.floor(random() * entries.length)] as LoadedEntry);
      return own[Math.floor(random() * own.length)];
    }).filter((mutation) => mutation !== undefined);
    expect(sample.length).toBeGreaterThan(100);
    const unnoticed = sample.filter(
      (mutation) => problemsOf(model, mutation).length === 0 && !isTrueElsewhere(mutation),
    );
    expect(unnoticed.map(({ shown }) => shown)).toEqual([]);
  });
});
