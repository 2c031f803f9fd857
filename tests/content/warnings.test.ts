import { describe, expect, it } from 'vitest';
import { withoutDismissed } from '../../src/checks/warnings/dismissed.ts';
import { entryWarnings } from '../../src/checks/warnings/entry-warnings.ts';
import { buildModel } from '../../src/model/knowledge-model.ts';
import { loadContent, type LoadedContent } from '../../src/model/load-content.ts';

const load = loadContent('content');
const warnings = (content: Partial<LoadedContent> = {}) =>
  entryWarnings(buildModel({ ...load, content: { ...load.content, ...content } }));

/** The paths of entries that get a warning by the rule, once the entries are changed. */
const warned = (rule: string, content: Partial<LoadedContent>): Set<string> =>
  new Set(warnings(content).flatMap((problem) => (problem.rule === rule ? [problem.path] : [])));

describe('a warning of the real library', () => {
  it('is answered, each with its reason', () => {
    expect(withoutDismissed(warnings()).map(({ path, rule }) => `${path} ${rule}`)).toEqual([]);
  });

  it('comes to every direction that is called a target', () => {
    const directions = load.content.targets.filter(({ data }) => data.commitment === 'direction');
    const targets = directions.map((entry) => ({
      ...entry,
      data: { ...entry.data, commitment: 'target' as const },
    }));
    expect(directions.length).toBeGreaterThan(20);
    const found = warned('target-without-state', { targets });
    expect(directions.filter(({ path }) => !found.has(path)).map(({ data }) => data.wording)).toEqual([]);
  });

  it('comes to every use that is called a definition', () => {
    const used = load.content.glossary.filter(({ data }) => data.uses.length > 0);
    const glossary = used.map((entry) => ({
      ...entry,
      data: { ...entry.data, definitions: entry.data.uses, uses: [] },
    }));
    expect(used.length).toBeGreaterThan(20);
    const found = warned('definition-does-not-define', { glossary });
    expect(used.filter(({ path }) => !found.has(path)).map(({ data }) => data.term)).toEqual([]);
  });

  it('comes to a sentence that defines another term of it', () => {
    const definitions = [
      { document: 'medical-insurance-cross-province', quote: '职工个人账户跨省共济，是指支付近亲属的费用' },
    ];
    const glossary = load.content.glossary.map((entry) => ({ ...entry, data: { ...entry.data, definitions } }));
    const found = warned('definition-does-not-define', { glossary });
    expect(found.has('content/glossary/jin-qin-shu.yaml')).toBe(true);
    expect(found.has('content/glossary/kua-sheng-gong-ji.yaml')).toBe(false);
  });

  it.each([
    (term: string) => `${term}的工作。`,
    (term: string) => `开展${term}的做法。`,
    (term: string) => `与${term}有关的事情。`,
    (term: string) => `所谓${term}，就是${term}这件事。`,
    (term: string) => `更好地推进${term}，不断提高水平。`,
    (term: string) => `提供${term}的机构。`,
  ])('comes to every explanation of the kind %s', (explain) => {
    const glossary = load.content.glossary.map((entry) => ({
      ...entry,
      data: { ...entry.data, explanation: explain(entry.data.term) },
    }));
    expect(warned('explanation-repeats-term', { glossary }).size).toBe(glossary.length);
  });

  it.each([
    ['conclusion-without-mark', '由此推断，两处说的是同一件事。'],
    ['conclusion-without-mark', '两处大概是同一份文件。'],
    ['conclusion-without-mark', '“全年”应指2026年。'],
    ['classical-word', '日期与机关均见其标题。'],
    ['classical-word', '规划期据此得出。'],
    ['classical-word', '文章之所指不详。'],
    ['classical-word', '年份没有写，故不列。'],
  ])('%s: comes to every note that says %s', (rule, note) => {
    const figures = load.content.figures.map((entry) => ({ ...entry, data: { ...entry.data, note } }));
    expect(warned(rule, { figures }).size).toBe(figures.length);
  });
});
