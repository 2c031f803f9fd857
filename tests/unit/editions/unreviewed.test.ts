import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/editions/collate.ts';
import { document, places, sample } from './sample.ts';

const ledger = (
  moved: string,
  rule: string,
  kind: string,
  correction: string,
  gap: string,
  doubt = '无旁证',
): string => `spans:
  - lines: 2
    moved: ${moved}
  - lines: 1
rules:
  - { rule: fullwidth-punctuation, count: 1, why: ${rule} }
corrections:
  - { at: p2, was: 通报, now: 通知, kind: ${kind}, certainty: probable, why: ${correction} }
gaps:
  - { at: p2, kind: lost, why: ${gap} }
doubts:
  - { at: p1, words: 破除, what: 疑误, why: ${doubt} }`;
const page = '印发通报,\n破除壁垒。';
const text = document('无题', '破除壁垒。\n\n⟦断栏⟧印发通知，', ['titleFrom: opening-words']);
const problems = (...reasons: Parameters<typeof ledger>): [string, string][] =>
  places(collate(sample(page, text, ledger(...reasons))).problems).filter(
    ([rule]) => rule !== 'title-not-opening-words',
  );

describe('entries that no editor has judged', () => {
  it('are refused, each at its place', () => {
    expect(problems('待核', '待核：半角', 'unreviewed', '待核：通报', '待核：阙文', '待核')).toEqual([
      ['unreviewed-reason', 'sample.yaml:4'],
      ['unreviewed-reason', 'sample.yaml:7'],
      ['unreviewed-correction', 'sample.yaml:9'],
      ['unreviewed-reason', 'sample.yaml:11'],
      ['unreviewed-reason', 'sample.yaml:13'],
    ]);
  });

  it('are refused when only the kind was chosen and the reason is still the proposal', () => {
    expect(problems('移前', '半角', 'typo', '待核：通报', '断栏')).toEqual([
      ['unreviewed-reason', 'sample.yaml:9'],
    ]);
  });

  it('pass with their reasons', () => {
    expect(problems('移前', '半角', 'typo', '通知见于标题', '断栏，待核于原版')).toEqual([]);
  });
});
