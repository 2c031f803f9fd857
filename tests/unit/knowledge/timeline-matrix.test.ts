import { describe, expect, test } from 'vitest';
import { countOutcomes, outcomeOf } from '../../../src/features/matrix/matrix-outcomes.ts';
import { clauseMatrix, hasMatrix } from '../../../src/model/analyses/clause-matrix.ts';
import { documentMentions } from '../../../src/model/analyses/document-mentions.ts';
import { timeline } from '../../../src/model/analyses/timeline.ts';
import { loadSiteModel } from '../../../src/model/site-model.ts';
import { smallLibrary } from './small-library.ts';

describe('the timeline', () => {
  const years = timeline(
    smallLibrary({
      targets: {
        goal: { due: '2016', dueBasis: 'stated' },
        way: { due: '2015', dueBasis: 'stated', commitment: 'direction' },
        never: {},
      },
      figures: { seen: { asOf: '2013-09' }, undated: {} },
      instruments: {
        first: { dated: '2013', period: { ends: '2016', evidence: { document: 'text', quote: '原文' } } },
        exact: { dated: '2013-03-01' },
        undated: {},
      },
    }),
  );

  test('has every year from the first to the last, and in it what has a date, the most precise first', () => {
    expect(
      years.map(({ year, events }) => [year, events.map(({ kind, entry }) => `${kind} ${entry.id}`)]),
    ).toEqual([
      [2013, ['issued exact', 'observed seen', 'issued first']],
      [2014, []],
      [2015, []],
      [2016, ['due goal', 'ends first']],
    ]);
  });

  test('of an empty library is empty', () => {
    expect(timeline(smallLibrary({}))).toEqual([]);
  });

  test('of the library runs from 2013 to 2035', () => {
    const site = timeline(loadSiteModel());
    expect([site[0]?.year, site.at(-1)?.year]).toEqual([2013, 2035]);
    const dated = loadSiteModel().content.targets.filter(
      ({ data }) => data.commitment === 'target' && data.due !== undefined,
    ).length;
    expect(site.flatMap(({ events }) => events).filter(({ kind }) => kind === 'due')).toHaveLength(dated);
  });
});

const model = smallLibrary({
  documents: {
    policy: {
      kind: 'policy',
      body: [
        '开头一段。',
        '## 一、总则',
        '### （一）建设养老网络。',
        '到2030年覆盖率达到50%。',
        '### （二）发展托育。',
        '支持各地办托育。',
        '## 二、其他',
        '本意见自印发之日起施行。',
      ].join('\n\n'),
    },
    other: { body: '某地办托育。' },
  },
  glossary: { childcare: { term: '托育' }, network: { term: '养老网络' } },
  targets: {
    own: { evidence: [{ document: 'policy', quote: '覆盖率达到50%' }], cases: ['named'], terms: ['network'] },
    near: { terms: ['childcare'], evidence: [{ document: 'other', quote: '办托育' }] },
    far: { evidence: [{ document: 'other', quote: '某地' }] },
  },
  cases: {
    named: { evidence: [{ document: 'other', quote: '某地' }] },
    local: { terms: ['childcare'], evidence: [{ document: 'other', quote: '某地' }] },
  },
});
const policy = [...model.documents.values()].find(({ id }) => id === 'policy');
if (!policy) throw new Error('policy is not in the model');

describe('the matrix of clauses', () => {
  test('links by evidence first, then by shared terms, and cases by the clause’s own targets', () => {
    const rows = clauseMatrix(model, policy).map(({ id, standing, targets, cases }) => ({
      id,
      standing,
      targets: targets.map(({ entry, way }) => `${entry.id} ${way.kind}`),
      cases: cases.map(({ entry, way }) => `${entry.id} ${way.kind}`),
    }));
    expect(rows).toEqual([
      { id: 'p1', standing: 'opening', targets: [], cases: [] },
      { id: 's1', standing: 'heading', targets: [], cases: [] },
      { id: 's1-c1', standing: 'clause', targets: ['own evidence'], cases: ['named target'] },
      { id: 's1-c2', standing: 'clause', targets: ['near terms'], cases: ['local terms'] },
      { id: 's2', standing: 'clause', targets: [], cases: [] },
    ]);
  });

  test('counts what a sentence inside the clause states, and neither requirements nor shared terms', () => {
    const rows = clauseMatrix(model, policy);
    expect(countOutcomes(rows)).toEqual({ clauses: 3, of: { both: 0, target: 1, case: 0, neither: 2 } });
    const [own] = rows.flatMap(({ targets }) => targets.filter(({ way }) => way.kind === 'evidence'));
    if (!own) throw new Error('the policy has no target of its own');
    const { entry, way } = own;
    const rule = { entry: { ...entry, data: { ...entry.data, commitment: 'requirement' as const } }, way };
    expect([outcomeOf({ targets: [own], cases: [] }), outcomeOf({ targets: [rule], cases: [] })]).toEqual([
      'target',
      'neither',
    ]);
  });

  test('is made of policies that entries rest on', () => {
    expect(
      [...model.documents.values()].filter((item) => hasMatrix(model, item)).map(({ id }) => id),
    ).toEqual(['policy']);
  });

  test('of the Opinion has every clause that the library holds, each entry once', () => {
    const site = loadSiteModel();
    const opinion = site.documents.get('eldercare-reform-opinion');
    const rows = opinion ? clauseMatrix(site, opinion) : [];
    expect(rows.filter(({ standing }) => standing === 'clause').map(({ id }) => id)).toEqual([
      's1',
      's2-c1',
      's2-c2',
      's2-c3',
      's3-c4',
      's3-c5',
      's3-c6',
    ]);
    for (const { targets, cases } of rows) {
      const entries = [...targets, ...cases].map(({ entry }) => entry);
      expect(new Set(entries).size).toBe(entries.length);
    }
  });
});

test('a document knows the entries that its paragraphs bear on, each paragraph once', () => {
  const groups = documentMentions(model, policy).map(({ collection, mentions }) => [
    collection,
    mentions.map(({ entry, parts }) => `${entry.id}: ${parts.map(({ id }) => id).join(' ')}`),
  ]);
  expect(groups).toEqual([
    ['glossary', ['network: s1-c1', 'childcare: s1-c2 s1-c2-p1']],
    ['targets', ['own: s1-c1-p1']],
  ]);
});
