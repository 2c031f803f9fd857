import { createHash } from 'node:crypto';
import { derived } from '../../../config/derived.ts';
import type { KnowledgeModel } from '../../../model/knowledge-model.ts';
import { sentenceAt } from '../../../model/analyses/sentence-at.ts';
import { caseCards } from './case-cards.ts';
import type { DraftCard, StudyCard } from './card.ts';
import { dueCards } from './due-cards.ts';
import { resultCards, valueCards } from './quantity-cards.ts';
import { scopeCards } from './scope-cards.ts';
import { termCards } from './term-cards.ts';
import { allOptions, wrongAnswers } from './wrong-answers.ts';

/** A sentence with its numbers taken out, by which sentences that differ only in a number are found. */
const numberless = (sentence: string): string =>
  sentence.replace(/\s+/gu, '').replace(/[\d.,零〇一二两三四五六七八九十百千]+/gu, '#');

/** Every sentence of the library by its words without numbers. */
function sentencesOf(model: KnowledgeModel): Map<string, Set<string>> {
  const sentences = new Map<string, Set<string>>();
  for (const { text } of model.documents.values()) {
    for (const part of text.parts) {
      for (let at = 0; at < part.text.length;) {
        const sentence = sentenceAt(part.text, at);
        at = Math.max(sentence.end, at + 1);
        const bare = sentence.text.replace(/\s+/gu, '');
        const alike = sentences.get(numberless(bare)) ?? new Set();
        sentences.set(numberless(bare), alike.add(bare));
      }
    }
  }
  return sentences;
}

/** Drops cards that ask the same as one before them, and both of two that ask the same with different answers. */
function distinct(drafts: readonly DraftCard[]): DraftCard[] {
  const byQuestion = new Map<string, DraftCard[]>();
  for (const draft of drafts) {
    const question = draft.prompt.join('＿').replace(/\s+/gu, '');
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), draft]);
  }
  return [...byQuestion.values()].flatMap((alike) => {
    const [first] = alike;
    return first && alike.every(({ answer }) => answer === first.answer) ? [first] : [];
  });
}

function stampOf({ ask, prompt, answer, sources }: DraftCard): string {
  return createHash('sha256')
    .update(JSON.stringify([ask, prompt, answer, sources]))
    .digest('hex')
    .slice(0, 10);
}

/**
 * Every card that the library makes for certain, in the order of its entries. A sentence that stands in the library a
 * second time with another number is not asked: either number would be right.
 */
export const allCards = derived((model: KnowledgeModel): readonly StudyCard[] => {
  const { glossary, targets, figures, cases } = model.content;
  const drafts = distinct([
    ...glossary.flatMap((term) => termCards(model, term)),
    ...figures.flatMap((figure) => [...valueCards(model, figure), ...scopeCards(model, figure)]),
    ...targets.flatMap((target) => [
      ...valueCards(model, target),
      ...dueCards(model, target),
      ...scopeCards(model, target),
    ]),
    ...cases.flatMap((item) => [...caseCards(model, item), ...resultCards(model, item)]),
  ]);
  // Without a card no sentence is asked for, however many there are.
  if (drafts.length === 0) return [];
  const sentences = sentencesOf(model);
  const bare = (text: string): string => text.replace(/\s+/gu, '');
  const isSaid = (sentence: string): boolean =>
    sentences.get(numberless(bare(sentence)))?.has(bare(sentence)) ?? false;
  const isClear = ({ prompt, sources }: DraftCard): boolean =>
    prompt.length === 1 || (sentences.get(numberless(sources[0]?.sentence ?? ''))?.size ?? 0) <= 1;
  const options = allOptions(model, drafts);
  return drafts.filter(isClear).map((draft): StudyCard => {
    const { group: _group, keys: _keys, number: _number, ...card } = draft;
    return { ...card, stamp: stampOf(draft), wrong: wrongAnswers(draft, options, isSaid) };
  });
});
