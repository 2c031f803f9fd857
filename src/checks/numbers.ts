import { evidenceOf, type KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { Problem } from '../text/problem.ts';
import { statedQuantities } from './stated-quantities.ts';
import { statesNumber } from './stated-numbers.ts';

const strip = (text: string): string => text.replace(/\s+/gu, '');

/** Every number stands in its evidence, in figures or Chinese numerals, and its wording is the evidence's own. */
export function checkNumbers(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  const report = (entry: LoadedEntry, field: FieldPath, rule: string, message: string): void => {
    problems.push({ path: entry.path, ...entry.locate(field), rule, message });
  };
  for (const [entry, field, { value, wording }] of statedQuantities(model)) {
    const quotes = evidenceOf(entry).map(({ quote }) => quote);
    if (!quotes.some((quote) => statesNumber(quote, value))) {
      report(
        entry,
        [...field, 'value'],
        'number-not-in-quote',
        `引文里没有 ${value} 这个数。请核对 value，或补上写明它的引文。`,
      );
    }
    if (!statesNumber(wording, value)) {
      report(
        entry,
        [...field, 'value'],
        'number-not-in-wording',
        `“${wording}”里没有 ${value}。请核对 value 与 wording。`,
      );
    }
    if (!quotes.some((quote) => strip(quote).includes(strip(wording)))) {
      const place: FieldPath = [...field, 'wording'];
      report(entry, place, 'wording-not-in-quote', `“${wording}”不是引文的原话。请照引文抄录 wording。`);
    }
  }
  for (const target of model.content.targets) {
    const { wording, evidence, kind } = target.data;
    if (kind === 'qualitative' && !evidence.some(({ quote }) => strip(quote).includes(strip(wording)))) {
      report(
        target,
        ['wording'],
        'wording-not-in-quote',
        `“${wording}”不是引文的原话。请照引文抄录 wording。`,
      );
    }
  }
  return problems;
}
