import { describe, expect, it } from 'vitest';
import { partlyStated, type WorkEvent } from '../../../src/entries/events.ts';
import { factsOf } from '../../../src/model/entry-words.ts';
import { expressionsOf, standingOf } from '../../../src/model/analyses/expressions.ts';
import { lifecycleOf } from '../../../src/model/analyses/lifecycle.ts';
import { lifecycleWords, quotationWarning } from '../../../src/model/analyses/standing-words.ts';
import { buildModel, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { amendedLawFolder } from '../../fixture-library.ts';

const fresh = (): KnowledgeModel => buildModel(loadContent(amendedLawFolder));
const model = fresh();

function instrument(of: KnowledgeModel, id: string) {
  const entry = of.entry('instruments', id);
  if (!entry) throw new Error(`no instruments/${id}`);
  return entry;
}

const wordsOn = (today: string, id = 'eldercare-regulation'): string =>
  lifecycleWords(lifecycleOf(model, instrument(model, id), today));

/** What is said of a policy to which only this happened. */
function wordsAfter(events: WorkEvent[], today: string, period?: string): string {
  const own = fresh();
  const entry = instrument(own, 'decision-2022');
  entry.data.events = events;
  const [evidence] = entry.data.evidence;
  if (!evidence) throw new Error('no evidence');
  if (period !== undefined) entry.data.period = { ends: period, evidence };
  return lifecycleWords(lifecycleOf(own, entry, today));
}

const happened = (
  kind: WorkEvent['kind'],
  date?: string,
  quote = '本条例自2019年7月1日起施行。',
): WorkEvent => ({
  kind,
  ...(date !== undefined && { date }),
  evidence: { document: 'eldercare-regulation-2025', quote },
});

describe('whether a policy holds', () => {
  it('follows from what happened until that day', () => {
    expect(wordsOn('2019-06-30')).toBe('自2019年7月1日起施行，现在尚未施行');
    expect(wordsOn('2019-07-01')).toBe('自2019年7月1日起施行，本库未见失效的依据');
    expect(wordsOn('2022-03-15')).toBe('自2019年7月1日起施行，本库未见失效的依据；2022年3月15日修改');
    expect(wordsOn('2026-01-01')).toBe('自2019年7月1日起施行，本库未见失效的依据；2025年11月20日修改');
    expect(wordsOn('2019-06-30', 'old-measures')).toBe('施行日期没有写明，本库未见失效的依据');
    expect(wordsOn('2019-07-01', 'old-measures')).toBe('已于2019年7月1日废止');
  });

  it('is known by the clause that states it', () => {
    const { basis } = lifecycleOf(model, instrument(model, 'old-measures'), '2026-01-01');
    expect(basis?.url).toBe('/documents/eldercare-regulation-2025/#ch3-a9-p1');
  });

  it('is not known where nothing states it', () => {
    expect(wordsAfter([], '2026-01-01')).toBe('施行日期没有写明，本库未见失效的依据');
    expect(wordsAfter([happened('effective')], '2026-01-01')).toBe(
      '已施行，日期没有写明，本库未见失效的依据',
    );
    expect(wordsAfter([happened('repealed')], '2026-01-01')).toBe('已废止，日期没有写明');
    // 有效期五年 states no day.
    expect(wordsAfter([happened('expires')], '2026-01-01')).toBe('施行日期没有写明，本库未见失效的依据');
  });

  it('ends by its own words, on the day after the last', () => {
    expect(wordsAfter([happened('expires', '2025')], '2025-12-31')).toBe(
      '施行日期没有写明，本库未见失效的依据',
    );
    expect(wordsAfter([happened('expires', '2025')], '2026-01-01')).toBe('有效期到2025年，已届满');
    expect(wordsAfter([], '2025-12-31', '2025')).toBe('施行日期没有写明，本库未见失效的依据');
    expect(wordsAfter([], '2026-01-01', '2025')).toBe('规划期到2025年，已届满');
  });

  it('counts from the publication where its words say so', () => {
    const effect = happened('effective', undefined, '本办法自公布之日起施行。');
    expect(wordsAfter([effect, happened('published', '2024-05-20')], '2026-01-01')).toBe(
      '自2024年5月20日起施行，本库未见失效的依据',
    );
    expect(wordsAfter([effect, happened('adopted', '2024-05-20')], '2026-01-01')).toBe(
      '已施行，日期没有写明，本库未见失效的依据',
    );
  });
});

describe('the texts of a policy', () => {
  const standing = (id: string, today: string) => {
    const document = model.documents.get(id);
    if (!document) throw new Error(`no documents/${id}`);
    return standingOf(model, document, today);
  };

  it('stand in the order of their days', () => {
    expect(expressionsOf(model, { id: 'eldercare-regulation' }).map(({ document }) => document.id)).toEqual([
      'eldercare-regulation-2019',
      'eldercare-regulation-2022',
      'eldercare-regulation-2025',
    ]);
  });

  it.each([
    ['eldercare-regulation-2019', '2021-01-01', '', undefined],
    ['eldercare-regulation-2019', '2022-03-15', '该文本已于2022年3月15日修改', 'eldercare-regulation-2022'],
    ['eldercare-regulation-2019', '2026-01-01', '该文本已于2022年3月15日修改', 'eldercare-regulation-2025'],
    ['eldercare-regulation-2022', '2026-01-01', '该文本已于2025年11月20日修改', 'eldercare-regulation-2025'],
    ['eldercare-regulation-2025', '2026-01-01', '', undefined],
  ])('%s on %s: “%s”, last %s', (id, today, words, last) => {
    const found = standing(id, today);
    expect(quotationWarning(found)).toBe(words);
    expect(found?.changed?.last?.document.id).toBe(last);
  });

  it('say that they were changed even where the library lacks the later text', () => {
    const own = fresh();
    own.content.documents = own.content.documents.filter(({ id }) => id === 'eldercare-regulation-2019');
    instrument(own, 'eldercare-regulation').data.held = 'eldercare-regulation-2019';
    const alone = buildModel({ ...own, permalinks: undefined });
    const document = alone.documents.get('eldercare-regulation-2019');
    const found = document && standingOf(alone, document, '2026-01-01');
    expect(quotationWarning(found)).toBe('该文本已于2022年3月15日修改');
    expect(found?.changed?.last).toBeUndefined();
  });

  it('have their own day of effect where one of them begins anew', () => {
    const own = fresh();
    instrument(own, 'eldercare-regulation').data.events.push(happened('effective', '2026-03-01'));
    const words = (id: string): string => {
      const document = own.documents.get(id);
      const found = document && standingOf(own, document, '2026-02-01');
      return found ? lifecycleWords(found.lifecycle) : '';
    };
    expect(words('eldercare-regulation-2025')).toContain('自2026年3月1日起施行，现在尚未施行');
    expect(words('eldercare-regulation-2022')).toContain('自2019年7月1日起施行，本库未见失效的依据');
  });
});

describe('when something happened, where its words state no whole date', () => {
  it.each([
    ['1月7日，《意见》发布。', '1月7日（原文没有写明年份）'],
    ['十一月七日《意见》发布。', '十一月七日（原文没有写明年份）'],
    ['7月印发的《通知》', '7月（原文没有写明年份）'],
    ['本条例自公布之日起施行。', '自公布之日起'],
    ['2025年1月7日，《意见》发布。', undefined],
    ['二〇二五年一月七日印发。', undefined],
    ['1月7日通过，1月9日发布。', undefined],
    ['养老机构应当在3个月内备案。', undefined],
    ['《意见》发布。', undefined],
  ])('%s', (quote, told) => {
    expect(partlyStated(quote)).toBe(told);
  });

  it('is told among the facts of a policy', () => {
    const own = fresh();
    const entry = instrument(own, 'old-measures');
    entry.data.events = [
      happened('published', undefined, '1月7日，《办法》发布。'),
      happened('effective', undefined, '本办法自公布之日起施行。'),
      happened('amended', undefined, '《办法》作了修改。'),
    ];
    const told = factsOf(own, entry).flatMap(({ label, text, isAbsent = false }) =>
      ['发布', '施行', '修改'].includes(label) ? [[label, text, isAbsent]] : [],
    );
    expect(told).toEqual([
      ['发布', '1月7日（原文没有写明年份）', false],
      ['施行', '自公布之日起', false],
      ['修改', '原文没有写明', true],
    ]);
  });
});
