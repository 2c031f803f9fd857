import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulationPairs } from '../../../src/model/analyses/formulation-pairs.ts';
import { formulationThreads } from '../../../src/model/analyses/formulations.ts';
import { characterPairs, likeness } from '../../../src/model/analyses/likeness.ts';
import { textDifference } from '../../../src/model/analyses/text-difference.ts';
import { loadSiteModel } from '../../../src/model/site-model.ts';
import { smallLibrary } from './small-library.ts';

const model = smallLibrary({
  documents: {
    later: {
      dated: '2025-03',
      body: '要加快健全覆盖城乡的养老网络，做好服务。2015年，乙部印发《关于养老的意见》，提出健全养老网络体系。',
    },
    earlier: { dated: '2024', body: '## 一、加快健全覆盖城乡的三级养老网络\n\n完善“养老网络”。' },
    undated: { body: '《关于养老的意见》的消息。养老网络。他说“建设县域养老网络”“和别的”。' },
  },
  glossary: { network: { term: '养老网络', aliases: ['三级养老网络'] }, rare: { term: '县域' } },
  instruments: { opinion: { title: '关于养老的意见', dated: '2015' } },
});

describe('formulations', () => {
  const [thread, ...others] = formulationThreads(model);

  test('are the clauses of the texts, without number, reporting verb and loose quotation marks, by date', () => {
    expect(others).toEqual([]);
    expect(thread?.term.id).toBe('network');
    expect(thread?.documents).toBe(3);
    expect(
      thread?.formulations.map(({ text, places }) => [places[0]?.date, places[0]?.reported?.id, text]),
    ).toEqual([
      ['2015', 'opinion', '健全养老网络体系'],
      ['2024', undefined, '加快健全覆盖城乡的三级养老网络'],
      ['2024', undefined, '完善“养老网络”'],
      ['2025-03', undefined, '加快健全覆盖城乡的养老网络'],
      [undefined, undefined, '建设县域养老网络'],
    ]);
  });

  test('that are each other’s nearest in another document make a pair, the earlier first', () => {
    const pairs = thread ? formulationPairs(thread) : [];
    expect(pairs.map(({ earlier, later }) => [earlier.text, later.text])).toEqual([
      ['加快健全覆盖城乡的三级养老网络', '加快健全覆盖城乡的养老网络'],
    ]);
    expect(pairs[0]?.difference).toEqual([
      { text: '加快健全覆盖城乡的', kind: 'same' },
      { text: '三级', kind: 'removed' },
      { text: '养老网络', kind: 'same' },
    ]);
  });

  test('of the library stand in the text they name, word for word', () => {
    const site = loadSiteModel();
    const threads = formulationThreads(site);
    expect(threads.length).toBeGreaterThan(10);
    for (const { formulations, documents } of threads) {
      expect(documents).toBeGreaterThan(1);
      expect(formulations.length).toBeGreaterThan(1);
      for (const { text, places } of formulations) {
        for (const { part, sentence } of places) {
          expect(part.text).toContain(text);
          expect(part.text).toContain(sentence);
        }
      }
    }
    const care = threads.find(({ term }) => term.id === 'yi-yang-jie-he');
    expect(care && formulationPairs(care)[0]?.difference.filter(({ kind }) => kind !== 'same')).toEqual([
      { text: '疗养老', kind: 'removed' },
      { text: '养', kind: 'added' },
    ]);
  });
});

describe('the difference of two texts', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 12 });

  test('gives both texts back', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const pieces = textDifference(first, second);
        const side = (kind: string) =>
          pieces
            .filter((piece) => piece.kind === 'same' || piece.kind === kind)
            .map((piece) => piece.text)
            .join('');
        expect([side('removed'), side('added')]).toEqual([first, second]);
      }),
    );
  });

  test('is nothing for one text, and likeness is 1 only then', () => {
    expect(textDifference('同一句', '同一句')).toEqual([{ text: '同一句', kind: 'same' }]);
    const like = (first: string, second: string) => likeness(characterPairs(first), characterPairs(second));
    expect(like('推行长期护理保险', '推行长期护理保险')).toBe(1);
    expect(like('推行长期护理保险', '加快建立长期护理保险制度')).toBeCloseTo(0.56, 2);
    expect(like('甲乙', '丙丁')).toBe(0);
    expect(like('甲', '甲')).toBe(0);
  });
});
