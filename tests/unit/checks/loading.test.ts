import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { edit, placesAfter, problemsAfter } from '../../fixture-library.ts';

const card = 'glossary/tuo-wei.yaml';
const opinion = 'documents/childcare-opinion.md';

describe('files of a content folder', () => {
  it('are all right in the small library', () => {
    expect(placesAfter()).toEqual([]);
  });

  it('must be there', () => {
    const { problems } = runChecks('tests/fixtures/no-such-library');
    expect(problems.map(({ rule }) => rule)).toEqual(['missing-content']);
  });

  it('must hold something', () => {
    expect(placesAfter({ file: card, text: ' \n' })).toEqual([['empty-file', `${card}:1`]]);
    const front = ['---', 'title: 空', 'kind: news', 'completeness: full', 'rights: 无', '---', ''].join(
      '\n',
    );
    expect(placesAfter({ file: 'documents/empty.md', text: front })).toEqual([
      ['empty-body', 'documents/empty.md:1'],
    ]);
  });

  it('must be there for every source', () => {
    expect(placesAfter({ file: 'sources/another/page.txt', text: '又一页' })).toEqual([
      ['missing-file', 'sources/another/source.yaml:1'],
    ]);
  });

  it('must be UTF-8 without a byte order mark', () => {
    const gb18030 = Uint8Array.of(0x74, 0x65, 0x72, 0x6d, 0x3a, 0x20, 0xcd, 0xd0, 0xce, 0xbb);
    expect(placesAfter({ file: card, text: gb18030 })).toEqual([['not-utf8', `${card}:1`]]);
    const withMark = '\uFEFFterm: 托位\npinyin: tuō wèi\nexplanation: 位置。\n';
    expect(placesAfter({ file: card, text: withMark })).toEqual([['byte-order-mark', `${card}:1`]]);
  });

  it('must be named after their entry and lie in a known folder', () => {
    expect(
      placesAfter(
        { file: 'glossary/Tuo Wei.yaml', text: 'term: 托位' },
        { file: 'glossary/tuo-wei-2.yml', text: 'term: 托位' },
        { file: 'glosary/yi-lao.yaml', text: 'term: 一老' },
      ),
    ).toEqual([
      ['unexpected-file', 'glosary:1'],
      ['bad-id', 'glossary/Tuo Wei.yaml:1'],
      ['unexpected-file', 'glossary/tuo-wei-2.yml:1'],
    ]);
    expect(problemsAfter({ file: 'glosary/x.yaml', text: '' })[0]?.message).toContain('是否应为“glossary”');
  });

  it('of documents begin with front matter', () => {
    expect(placesAfter(edit(opinion, '---\ntitle', 'title'))).toEqual([
      ['missing-front-matter', `${opinion}:1`],
    ]);
    expect(placesAfter({ file: opinion, text: '只有正文。\n' })).toEqual([
      ['missing-front-matter', `${opinion}:1`],
    ]);
  });

  it('are YAML with each key once', () => {
    expect(placesAfter(edit(card, 'pinyin: ', 'pinyin:'))).toEqual([['yaml-syntax', `${card}:2`]]);
    expect(placesAfter(edit(card, 'topics', 'term: 托位\ntopics'))).toEqual([['yaml-syntax', `${card}:5`]]);
  });

  it('say everything where it stands, without aliases', () => {
    const aliased = 'related: &none []\nnarrower: *none\ntopics';
    expect(placesAfter(edit(card, 'topics', aliased))).toContainEqual(['yaml-syntax', `${card}:6`]);
  });
});

describe('fields', () => {
  it('must not be missing', () => {
    expect(placesAfter(edit(opinion, 'kind: policy\n', ''))).toEqual([['missing-field', `${opinion}:2`]]);
    expect(placesAfter(edit(card, 'pinyin: tuō wèi\n', ''))).toEqual([['missing-field', `${card}:1`]]);
  });

  it('must not be misspelt, and the message names the field that was meant', () => {
    const problems = problemsAfter(edit(opinion, 'topics:', 'topic:'));
    expect(problems.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['unknown-field', 11, 1],
    ]);
    expect(problems[0]?.message).toContain('是否应为“topics”');
  });

  it('must be of their type, and dates quoted', () => {
    const figure = 'figures/places-jiaxing.yaml';
    expect(placesAfter(edit(figure, 'value: 1200', 'value: "1200"'))).toEqual([
      ['wrong-type', `${figure}:3`],
    ]);
    expect(placesAfter(edit(figure, 'asOf: "2025"', 'asOf: 2025'))).toEqual([['wrong-type', `${figure}:7`]]);
    expect(placesAfter(edit(figure, 'asOf: "2025"', 'asOf: "2025-13"'))).toEqual([
      ['invalid-value', `${figure}:7`],
    ]);
    expect(placesAfter(edit(figure, 'asOf: "2025"', 'asOf: "2025-02-30"'))).toEqual([
      ['invalid-value', `${figure}:7`],
    ]);
  });

  it('must be one of the values that there are', () => {
    const problems = problemsAfter(edit(opinion, 'kind: policy', 'kind: polcy'));
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['unknown-value', 3]]);
    expect(problems[0]?.message).toContain('是否应为“policy”');
    const figure = 'figures/places-jiaxing.yaml';
    expect(placesAfter(edit(figure, 'comparator: "≈"', 'comparator: 约'))).toEqual([
      ['unknown-value', `${figure}:5`],
    ]);
  });

  it('must not contradict one another', () => {
    const target = 'targets/places-per-thousand.yaml';
    expect(placesAfter(edit(opinion, 'completenessNote', '# completenessNote'))).toEqual([
      ['invalid-value', `${opinion}:2`],
    ]);
    expect(placesAfter(edit(target, 'dueBasis: stated', 'dueBasis: none'))).toEqual([
      ['invalid-value', `${target}:8`],
    ]);
    expect(placesAfter(edit(target, 'due: "2027"\n', ''))).toEqual([['invalid-value', `${target}:1`]]);
    const qualitative = 'targets/full-coverage.yaml';
    expect(
      placesAfter(edit(qualitative, 'kind: qualitative', 'kind: quantitative')).map(([rule]) => rule),
    ).toEqual(['missing-field', 'missing-field', 'missing-field']);
  });

  it('must hold text without white space at its ends', () => {
    expect(placesAfter(edit(card, 'term: 托位', 'term: "托位 "'))).toEqual([['invalid-value', `${card}:1`]]);
    expect(placesAfter(edit(card, 'term: 托位', 'term: ""'))).toEqual([['invalid-value', `${card}:1`]]);
  });
});

it('all problems come in one run, and a broken file does not make others look dangling', () => {
  expect(
    placesAfter(
      { file: card, text: '' },
      edit('figures/places-jiaxing.yaml', 'value: 1200', 'value: 1300'),
      edit(opinion, 'kind: policy', 'kind: polcy'),
    ),
  ).toEqual([
    ['unknown-value', `${opinion}:3`],
    ['number-not-in-quote', 'figures/places-jiaxing.yaml:3'],
    ['number-not-in-wording', 'figures/places-jiaxing.yaml:3'],
    ['empty-file', `${card}:1`],
  ]);
});
