import { describe, expect, it } from 'vitest';
import { alignDocument } from '../../../src/editions/align-document.ts';
import { collate } from '../../../src/editions/collate.ts';
import { proposeCorrections } from '../../../src/editions/propose/propose-corrections.ts';
import { document, sample } from './sample.ts';

interface Proposed {
  entries: [at: string, was: string, now: string][];
  reasons: string[];
  contradictions: number;
  /** Rules that the edition breaks with the entries written into it. */
  left: string[];
}

/** What is proposed for a body (opening words as title) against a page of which every line is used. */
function propose(page: string, body: string, ledger = ''): Proposed {
  const input = sample(
    page,
    document('无题', body, ['titleFrom: opening-words']),
    `spans: [{ lines: 1-${page.split('\n').length} }]\n${ledger}`,
  );
  const { corrections, contradictions } = proposeCorrections(alignDocument(input));
  const data = { ...input.edition.data, corrections: [...input.edition.data.corrections, ...corrections] };
  const { problems } = collate({ ...input, edition: { ...input.edition, data } });
  return {
    entries: corrections.map(({ at, was, now }) => [at, was, now]),
    reasons: corrections.map(({ why }) => why),
    contradictions,
    left: problems
      .map(({ rule }) => rule)
      .filter((rule) => rule !== 'unreviewed-correction' && rule !== 'title-not-opening-words'),
  };
}

describe('corrections proposed', () => {
  it('are the characters that differ, with no neighbour where they stand once', () => {
    const found = propose('印发通报。', '印发通知。');
    expect(found.entries).toEqual([['p1', '报', '知']]);
    expect(found.reasons).toEqual(['待核：来源第 1 行作“报”，正文作“知”']);
    expect(found.left).toEqual([]);
  });

  it('are all unreviewed and probable', () => {
    const input = sample('甲', document('无题', '乙', ['titleFrom: opening-words']), 'spans: [{ lines: 1 }]');
    const [entry] = proposeCorrections(alignDocument(input)).corrections;
    expect(entry).toMatchObject({ kind: 'unreviewed', certainty: 'probable' });
  });

  it('have as many neighbours as tell them from their like, on both sides of the readings', () => {
    const { entries, left } = propose('发展医养结合，推进医养结合。', '发展医育结合，推进医养结合。');
    expect(entries).toEqual([['p1', '展医养', '展医育']]);
    expect(left).toEqual([]);
    expect(propose('医养、医养结合', '医育、医养结合').entries).toEqual([['p1', '养、', '育、']]);
    expect(propose('一二三一二四一二五', '一二三一四一二五').entries).toEqual([['p1', '二四', '四']]);
  });

  it('name what the document adds and what it lacks', () => {
    const more = propose('印发通知。', '印发了通知。');
    expect(more.entries).toEqual([['p1', '发', '发了']]);
    expect(more.reasons).toEqual(['待核：正文多“了”，来源第 1 行无']);
    const less = propose('印发了通知。', '印发通知。');
    expect(less.entries).toEqual([['p1', '发了', '发']]);
    expect(less.reasons).toEqual(['待核：来源第 1 行有“了”，正文无']);
    expect([...more.left, ...less.left]).toEqual([]);
  });

  it('give a lost line to the part before it, and a paragraph too many its own entry', () => {
    const lost = propose('第一段。\n第二段。\n第三段。', '第一段。\n\n第三段。');
    expect(lost.entries).toHaveLength(1);
    expect(lost.entries[0]?.[0]).toBe('p1');
    expect(lost.left).toEqual([]);
    const extra = propose('第一段。\n第三段。', '第一段。\n\n编者按语甚长。\n\n第三段。');
    expect(extra.entries).toEqual([['p2', '', '编者按语甚长。']]);
    expect(extra.left).toEqual([]);
    const last = propose('第一段。\n本报讯', '第一段。');
    expect(last.entries).toEqual([['p1', '。本报讯', '。']]);
    expect(last.left).toEqual([]);
  });

  it('are one for each part where a difference runs over several', () => {
    const { entries, left } = propose('甲乙丙丁戊己', '甲子丑\n\n寅卯己');
    expect(entries.map(([at]) => at)).toEqual(['p1', 'p2']);
    expect(left).toEqual([]);
  });

  it('become one where no neighbours tell two changes apart', () => {
    const { entries, left } = propose('甲甲甲甲甲甲', '甲乙甲乙甲甲');
    expect(entries).toEqual([['p1', '甲甲甲甲甲甲', '甲乙甲乙甲甲']]);
    expect(left).toEqual([]);
  });

  it('leave what the ledger has, and stand beside it', () => {
    const ledger =
      'corrections: [{ at: p1, was: 医养结, now: 医育结, kind: ocr, certainty: certain, why: 误读 }]';
    const beside = propose('发展医养结合。', '发扬医育结合服务。', ledger);
    expect(beside.entries).toEqual([
      ['p1', '展', '扬'],
      ['p1', '合', '合服务'],
    ]);
    expect(beside.left).toEqual([]);
    const doubled = propose(
      '发展医养结合。',
      '发展医养育结合。',
      ledger.replaceAll('医养结', '养结').replaceAll('医育结', '育结'),
    );
    expect(doubled.left).toEqual([]);
  });

  it('do not contradict an entry whose reading of the source is wrong', () => {
    const ledger =
      'corrections: [{ at: p1, was: 医羊, now: 医育, kind: ocr, certainty: certain, why: 误读 }]';
    const found = propose('发展医养结合。', '发展医育结合。', ledger);
    expect(found).toMatchObject({ entries: [], contradictions: 1, left: ['text-differs'] });
  });

  it('say which ones are shifted marks, and quote words with quotation marks in other ones', () => {
    expect(propose('通知袁要求', '通知，要求').reasons).toEqual([
      '待核：来源第 1 行作“袁”，正文作“，”；符合规则 gb2312-row-shift，核定以后可以改列在它的 places',
    ]);
    expect(propose('野通知', '“通知').reasons[0]).toContain('正文作「“」');
  });

  it('never cut a character of two units', () => {
    const { entries, left } = propose('𠮷甲𠮶甲', '𠮷乙𠮶甲');
    expect(left).toEqual([]);
    for (const [, was, now] of entries) {
      expect(was.isWellFormed() && now.isWellFormed()).toBe(true);
    }
  });

  it('explain a page of which thousands of marks are shifted', () => {
    const sentences = Array.from({ length: 1200 }, (_, index) => `第${index}条，办理。`);
    const { left, contradictions } = propose(
      sentences.join('\n').replaceAll('，', '袁').replaceAll('。', '遥'),
      sentences.join('\n\n'),
    );
    expect({ left, contradictions }).toEqual({ left: [], contradictions: 0 });
  });
});
