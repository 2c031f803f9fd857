import { describe, expect, it } from 'vitest';
import { buildModel, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { allCards } from '../../../src/features/study/cards/all-cards.ts';
import { cardFiles, cardsPerFile } from '../../../src/features/study/cards/card-files.ts';
import type { StudyCard } from '../../../src/features/study/cards/card.ts';
import { termGroup } from '../../../src/features/study/cards/term-group.ts';
import { arabicNumerals } from '../../../src/checks/arabic-numerals.ts';
import { holdsExpression } from '../../../src/checks/number-expressions.ts';
import { fixtureModel, withChanges, type Change } from '../../fixture-library.ts';

const model = fixtureModel();
const cards = allCards(model);
const clozes = cards.filter(({ prompt }) => prompt.length === 2);
const miniCards = (...changes: Change[]): readonly StudyCard[] =>
  withChanges(changes, (folder) => allCards(buildModel(loadContent(folder))));
const front = ({ prompt }: StudyCard): string => prompt.join('＿');
const asks = (text: string, answer: string): boolean =>
  holdsExpression(arabicNumerals(text).toLowerCase(), answer.toLowerCase());

/** The whole text of the paragraph that an address leads to. */
function paragraphAt(url: string, from: KnowledgeModel = model): string {
  const [, id = '', part = ''] = /^\/documents\/([^/]+)\/#(.+)$/.exec(url) ?? [];
  return from.documents.get(id)?.text.parts.find((one) => one.id === part)?.text ?? '';
}

describe('the cards of the library', () => {
  it('are many, of every kind, each with an id of its own', () => {
    expect(cards.length).toBeGreaterThan(70);
    expect(new Set(cards.map(({ kind }) => kind)).size).toBe(9);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    for (const { id } of cards)
      expect(id).toMatch(/^(glossary|targets|figures|cases)\/[a-z0-9-]+~[a-z0-9-]+$/);
  });

  it('give the source sentence character by character where the answer is put back', () => {
    expect(clozes.length).toBeGreaterThan(50);
    for (const { id, prompt, answer, sources } of clozes) {
      expect(prompt.join(answer), id).toBe(sources[0]?.sentence);
      expect(answer.trim(), id).not.toBe('');
    }
  });

  it('quote sentences that stand letter for letter where their link leads', () => {
    const bare = (text: string): string => text.replace(/\s+/gu, '');
    for (const { id, kind, sources } of cards) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { sentence, url } of sources) {
        if (kind === 'meaning') continue;
        expect(paragraphAt(url), id).toContain(sentence);
      }
      if (kind !== 'meaning') continue;
      // A definition may run over several paragraphs; it begins in the one that is linked.
      for (const { sentence, url } of sources) {
        expect(bare(paragraphAt(url)), id).toContain(bare(sentence).slice(0, 8));
      }
    }
  });

  it('never give themselves away on their face', () => {
    for (const card of clozes) {
      const face = [card.ask, card.context ?? ''];
      expect(asks(front(card), card.answer), card.id).toBe(false);
      for (const words of face) expect(asks(words, card.answer), card.id).toBe(false);
    }
  });

  it('ask each question once', () => {
    expect(new Set(cards.map(front)).size).toBe(cards.length);
  });

  it('ask by when only where the sentence itself says it', () => {
    const dues = cards.filter(({ kind }) => kind === 'due');
    expect(dues.length).toBeGreaterThan(2);
    for (const { id, answer } of dues) {
      const target = model.entry('targets', id.replace(/^targets\/|~.*$/g, ''));
      expect(target?.data.dueBasis).toBe('stated');
      expect(answer.startsWith(`${target?.data.due?.slice(0, 4)}年`), id).toBe(true);
    }
  });

  it('blank a number once, with its unit, as printed', () => {
    for (const { id, kind, answer, prompt } of cards) {
      if (kind !== 'value' && kind !== 'result') continue;
      expect(arabicNumerals(answer), id).toMatch(/^\d+(\.\d+)?[余多]?\D+$/u);
      // The blank is not cut out of a longer figure.
      expect(`${prompt[0].at(-1) ?? ''}`, id).not.toMatch(/[\d.]/);
    }
  });

  it('ask every number that has a sentence of its own', () => {
    const asked = new Set(cards.filter(({ kind }) => kind === 'value').map(({ entry }) => entry.url));
    const numbers = [
      ...model.content.figures.map(({ id }) => `/figures/${id}/`),
      ...model.content.targets
        .filter(({ data }) => data.kind === 'quantitative')
        .map(({ id }) => `/targets/${id}/`),
    ];
    expect(numbers.filter((url) => !asked.has(url))).toEqual([]);
  });

  it('carry wrong answers that are real, and wrong for certain', () => {
    const quantities = [...model.content.targets, ...model.content.figures];
    const terms = new Set(model.content.glossary.map(({ data }) => data.term));
    const answers = new Set(cards.map(({ answer }) => answer));
    const bare = (text: string): string => text.replace(/^[\d.]+|^[一两三四五六七八九十]+/u, '#');
    for (const { id, kind, answer, wrong, prompt } of clozes) {
      expect(new Set([answer, ...wrong]).size, id).toBe(wrong.length + 1);
      for (const words of wrong) {
        const isNumber = kind === 'value' || kind === 'result';
        const isReal = kind === 'name' ? terms.has(words) : answers.has(words);
        // A number that nobody printed has the unit and the script of the right one.
        expect(isReal || (isNumber && bare(words) === bare(answer)), `${id}: ${words}`).toBe(true);
        if (kind === 'name') expect(termGroup(words), `${id}: ${words}`).toBe(termGroup(answer));
        expect(asks(prompt.join('＿'), words), `${id}: ${words}`).toBe(false);
      }
      if (kind !== 'value') continue;
      const own = quantities.find((entry) => id === `${entry.collection}/${entry.id}~value`);
      const figure = (text: string): number => Number.parseFloat(arabicNumerals(text));
      const unit = (text: string): string => arabicNumerals(text).replace(/^[\d.]+/, '');
      for (const words of wrong) {
        expect(unit(words), id).toBe(unit(answer));
        expect(figure(words), id).not.toBe(figure(answer));
        const same = quantities.filter(({ data }) => data.indicator === own?.data.indicator);
        for (const { data } of same) {
          if ('value' in data) expect(figure(words), `${id}: ${words}`).not.toBe(data.value);
        }
        if (own && 'comparator' in own.data && ['>', '≥'].includes(own.data.comparator)) {
          expect(figure(words), id).toBeGreaterThan(own.data.value);
        }
      }
    }
  });

  it('never offer a neighbour of a term for it', () => {
    for (const { id, wrong } of cards.filter(({ kind }) => kind === 'name')) {
      const term = model.entry('glossary', id.replace(/^glossary\/|~.*$/g, ''));
      const near = [term?.data.broader, term?.data.narrower, term?.data.related].flatMap((ids) => ids ?? []);
      const names = new Set(near.map((one) => model.entry('glossary', one)?.data.term));
      for (const words of wrong) expect(names.has(words), `${id}: ${words}`).toBe(false);
    }
  });
});

describe('the files of cards', () => {
  const files = cardFiles(model);

  it('hold every card by document once, and no file more than its share', () => {
    const listed = [...files].flatMap(([name, file]) =>
      name.startsWith('document/') && 'list' in file ? file.list.map(({ id }) => id) : [],
    );
    expect(listed.toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
    for (const file of files.values()) {
      if ('list' in file) expect(file.list.length).toBeLessThanOrEqual(cardsPerFile);
    }
  });

  it('have ASCII names, and an index that names those of topics and paths', () => {
    for (const name of files.keys()) expect(name).toMatch(/^[a-z0-9/-]+\.json$/);
    const index = files.get('index.json');
    if (!index || !('topics' in index)) throw new Error('no index');
    for (const { id, files: count } of index.topics)
      expect(files.has(`topic/${id}/${count}.json`)).toBe(true);
    expect(index.built).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('the identity of a card', () => {
  const file = 'figures/places-per-thousand-jiaxing.yaml';
  const id = 'figures/places-per-thousand-jiaxing~value';
  const one = (list: readonly StudyCard[]): StudyCard | undefined => list.find((card) => card.id === id);

  it('stays, with another stamp, where the text around it is edited', () => {
    const before = one(miniCards());
    expect(before).toBeDefined();
    const after = one(
      miniCards({ file: 'documents/childcare-at-the-door.md', from: '本报讯截至', to: '据悉，截至' }),
    );
    if (!before || !after) throw new Error('the card is gone');
    expect(after.stamp).not.toBe(before.stamp);
  });

  it('stays, with the same stamp, where only words of the editors change', () => {
    const text = `${one(miniCards())?.stamp}`;
    const after = one(miniCards({ file, from: 'name: ', to: 'name: 又名' }));
    expect(after?.stamp).toBe(text);
  });

  it('gives way where the library says the same with another number', () => {
    const twice = '本报讯截至2025年末，嘉兴市建成社区托育点36个，托位约1200个，每千人口托位数';
    const change = {
      file: 'documents/childcare-at-the-door.md',
      from: '当地由',
      to: `${twice}9.9个。\n\n当地由`,
    };
    expect(one(miniCards(change))).toBeUndefined();
  });

  it('is the first published address of its entry, whatever it is called now', () => {
    const redirects = new Map([
      ['targets/old-name', { to: 'targets/rural-doctors-licensed-2030', kind: 'moved' as const }],
    ]);
    const permalinks = { rule: 2, pages: new Map(), redirects, path: '', lineOf: () => 1 };
    const renamed = allCards({ ...model, permalinks });
    expect(renamed.some((card) => card.id === 'targets/old-name~value')).toBe(true);
    expect(renamed.some((card) => card.id === 'targets/rural-doctors-licensed-2030~value')).toBe(false);
  });
});
