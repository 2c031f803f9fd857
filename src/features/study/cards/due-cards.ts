import type { KnowledgeModel } from '../../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../../model/load-content.ts';
import { blanked, cardOf } from './blank.ts';
import type { DraftCard } from './card.ts';
import { indicatorKey } from './quantity-cards.ts';
import { sourceSentence } from './source-sentence.ts';

/** A day, month or year as documents print it after 到. */
function printedDate(due: string): string {
  const [year, month, day] = due.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/**
 * By when a target is to be met, where its own quote says so with 到 and names no other such date. What follows only
 * from a plan's period is not asked: no sentence says it.
 */
export function dueCards(model: KnowledgeModel, entry: LoadedEntry<'targets'>): DraftCard[] {
  const { due, dueBasis, evidence, indicator } = entry.data;
  if (due === undefined || dueBasis !== 'stated') return [];
  const date = printedDate(due);
  for (const item of evidence) {
    const stated = item.quote.match(/到\d{4}年(?:\d+月)?(?:\d+日)?[底末初]?/gu) ?? [];
    const [only] = stated;
    if (stated.length !== 1 || only === undefined || !/^[底末初]?$/u.test(only.slice(1 + date.length)))
      continue;
    if (!only.startsWith(`到${date}`)) continue;
    const sentence = sourceSentence(model, item, only);
    const blank = sentence && blanked(sentence, sentence.start + 1, sentence.end, [date, date.slice(0, 5)]);
    if (!blank) continue;
    return [
      {
        ...cardOf(model, entry, 'due'),
        kind: 'due',
        ask: '空处写的是何时？',
        ...blank,
        group: `date ${due.length} ${blank.answer.slice(date.length)}`,
        keys: [indicatorKey(indicator), `date ${due}`],
      },
    ];
  }
  return [];
}
