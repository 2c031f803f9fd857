import { describe, expect, test } from 'vitest';
import { doorsOf } from '../../../src/features/home/doors.ts';
import { homePage } from '../../../src/model/analyses/home-page.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import { fixtureFolder } from '../../fixture-library.ts';

const model = buildModel(loadContent(fixtureFolder));
const nothingChosen = { targets: [], figures: [] };
const isPromise = ({ data }: { data: { commitment: string } }) => data.commitment === 'target';

describe('the home page', () => {
  test('of a folder that chooses nothing begins with its latest policy, years and numbers', () => {
    const { document, isChosen, promises, steps, figures } = homePage(model, nothingChosen, '2026-01-01');
    expect(isChosen).toBe(false);
    const day = (data: { published?: string | undefined; dated?: string | undefined }) =>
      data.published ?? data.dated ?? '';
    const policies = model.content.documents.filter(({ data }) => data.kind === 'policy');
    expect(
      policies
        .map(({ data }) => day(data))
        .toSorted()
        .at(-1),
    ).toBe(day(document?.data ?? {}));
    for (const { data } of promises) {
      expect(data.commitment).toBe('target');
      expect(data.evidence.map((own) => own.document)).toContain(document?.id);
    }
    expect(steps.map(({ year }) => year)).toEqual(['2027', '2029', '2030', '2035']);
    for (const { year, targets, first } of steps) {
      const due = model.content.targets.filter((own) => isPromise(own) && own.data.due?.startsWith(year));
      expect(new Set(targets)).toEqual(new Set(due));
      expect(targets).toContain(first);
    }
    expect(steps.find(({ year }) => year === '2030')?.first.data.kind).toBe('quantitative');
    expect(figures).toHaveLength(3);
    for (const { data } of figures) expect(data.asOf).toBeDefined();
  });

  test('shows what the folder’s own file chooses', () => {
    const home = {
      document: 'rural-health-indicators',
      targets: ['rural-basic-health-coverage'],
      figures: ['eldercare-beds-2025'],
    };
    const { document, isChosen, promises, steps, figures } = homePage(model, home, '2026-01-01');
    expect([document?.id, isChosen]).toEqual(['rural-health-indicators', true]);
    expect(promises[0]?.data.kind).toBe('quantitative');
    expect(steps.find(({ year }) => year === '2030')?.first.id).toBe('rural-basic-health-coverage');
    expect(figures.map(({ id }) => id)).toEqual(['eldercare-beds-2025']);
  });

  test('keeps the last years where all have passed', () => {
    const { steps } = homePage(model, nothingChosen, '2040-01-01');
    expect(steps.at(-1)?.year).toBe('2035');
  });

  test('of a folder without entries shows nothing that it does not have', () => {
    const empty = { ...model, content: { ...model.content, documents: [], targets: [], figures: [] } };
    expect(homePage(empty, nothingChosen, '2026-01-01')).toMatchObject({
      document: undefined,
      promises: [],
      steps: [],
      figures: [],
    });
  });
});

describe('the doors of the home page', () => {
  const without = (...names: readonly (keyof typeof model.content)[]) =>
    doorsOf(
      buildModel({
        content: { ...model.content, ...Object.fromEntries(names.map((name) => [name, []])) },
        broken: new Set(),
        permalinks: undefined,
      }),
    );

  test('lead to what the library holds, with how much', () => {
    const { documents, cases } = model.content;
    expect(doorsOf(model).map(({ path }) => path)).toEqual(['/documents/', '/glossary/', '/targets/']);
    expect(doorsOf(model)[0]?.count).toBe(`${documents.length} 篇原文`);
    expect(doorsOf(model)[2]?.more[0]?.name).toBe(`${cases.length} 个案例`);
  });

  test('lead to nothing that it does not hold', () => {
    expect(without('targets').map(({ name }) => name)).toEqual(['读政策', '查名词', '看案例']);
    expect(without('targets', 'cases', 'glossary').map(({ path }) => path)).toEqual(['/documents/']);
    expect(without('cases')[2]?.name).toBe('看目标');
    expect(without('instruments')[0]?.more.map(({ name }) => name)).toEqual(['时间轴']);
    const words = JSON.stringify(without('instruments', 'targets', 'paths', 'figures'));
    expect(words).not.toMatch(/(?<!\d)0 |""/);
  });
});
