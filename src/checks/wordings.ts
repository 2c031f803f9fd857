import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { Comparator, Quantity } from '../entries/quantity.ts';
import { arabicNumerals } from './arabic-numerals.ts';
import type { Problem } from '../text/problem.ts';
import { statedQuantities } from './stated-quantities.ts';

/** What the words at either side of a number make of it. */
const hedges: readonly { before?: RegExp; after?: RegExp; comparators: readonly Comparator[] }[] = [
  { before: /(?:约|大约|大致)$/, after: /^左右/, comparators: ['≈'] },
  { before: /(?:近|接近|将近)$/, comparators: ['≲'] },
  { before: /(?:超|超过|逾|高于|多于|大于)$/, after: /^[余多]/, comparators: ['>', '≥'] },
  { before: /(?:至少|不低于|不少于|不小于)$/, after: /^(?:及?以上)/, comparators: ['≥'] },
  { before: /(?:不足|不到|低于|少于)$/, comparators: ['<'] },
  { before: /(?:不超过|不高于|不多于|至多)$/, after: /^(?:以内|及?以下)/, comparators: ['≤'] },
];

/** The comparators that the words next to the number allow; undefined where they say nothing. */
function allowed({ wording, unit, value }: Quantity): readonly Comparator[] | undefined {
  const text = arabicNumerals(wording);
  const at = text.indexOf(String(value));
  if (at < 0) return undefined;
  const before = text.slice(0, at);
  const rest = text.slice(at + String(value).length);
  const afterUnit = rest.startsWith(unit) ? rest.slice(unit.length) : rest;
  // The longest word decides: 不超过 before 超过.
  return hedges
    .flatMap((hedge) => {
      const word =
        hedge.before?.exec(before)?.[0] ?? hedge.after?.exec(rest)?.[0] ?? hedge.after?.exec(afterUnit)?.[0];
      return word === undefined ? [] : [{ word, comparators: hedge.comparators }];
    })
    .toSorted((a, b) => b.word.length - a.word.length)[0]?.comparators;
}

/** The unit of a number stands in its wording, and its comparator is what the words next to the number say. */
export function checkWordings(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  for (const [entry, field, quantity] of statedQuantities(model)) {
    const { unit, comparator, wording } = quantity;
    if (!arabicNumerals(wording).includes(arabicNumerals(unit))) {
      problems.push({
        path: entry.path,
        ...entry.locate([...field, 'unit']),
        rule: 'unit-not-in-wording',
        message: `“${wording}”里没有单位“${unit}”。请照原文写 unit，或在 wording 中连同单位抄录。`,
      });
    }
    const comparators = allowed(quantity);
    if (comparators && !comparators.includes(comparator)) {
      problems.push({
        path: entry.path,
        ...entry.locate([...field, 'comparator']),
        rule: 'comparator-not-in-wording',
        message: `comparator 作“${comparator}”，而“${wording}”说的是“${comparators.join('”或“')}”。请改正。`,
      });
    }
  }
  return problems;
}
