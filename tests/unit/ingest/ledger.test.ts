import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IngestProblem } from '../../../src/ingest/ingest-problem.ts';
import { draftOf } from './sample.ts';

describe('the ledger of a draft', () => {
  it('lists every shifted mark with neighbours that stand only once', async () => {
    const { edition, repairs } = await draftOf(
      '关于做好工作的通知\n\n会议要求袁各地要做好工作袁各地要抓好落实遥会议要求袁各地要做好工作遥\n',
    );
    const [rule] = edition.rules;
    expect(rule).toMatchObject({ rule: 'gb2312-row-shift', count: 5 });
    expect(
      rule?.places.reduce(
        (sum, { was, now }) => sum + [...was].filter((character, index) => character !== now[index]).length,
        0,
      ),
    ).toBe(5);
    expect(repairs['gb2312-row-shift']).toBe(5);
  });

  it('lists a doubtful mark as probable, for a person', async () => {
    const { edition, look } = await draftOf(
      '民政部院健全横向协同尧纵向联动的落实机制\n\n2022年以来袁浙江省实施野强社惠民冶改革遥\n',
    );
    expect(edition.corrections).toMatchObject([
      { kind: 'glyph', certainty: 'probable', was: '政部院健全', now: '政部：健全' },
    ]);
    expect(look).toContain('疑为标点而还原：“政部院健全”→“政部：健全”（title）');
  });

  it('lists invisible characters that it drops, and shifted indents', async () => {
    const { edition, blocks } = await draftOf(
      '关于做好工作的通知\n\n摇摇各地要做好养老\u200B服务工作袁加强管理遥\n摇摇各地要抓好落实袁加强监督遥\n',
    );
    expect(blocks).toEqual(['各地要做好养老服务工作，加强管理。', '各地要抓好落实，加强监督。']);
    expect(edition.corrections.map(({ kind, was, now }) => [kind, was.length - now.length])).toEqual([
      ['glyph', 2],
      ['layout', 1],
      ['glyph', 2],
    ]);
  });

  it('lists neighbours that are dropped for several reasons as one, since nothing stands between them', async () => {
    const { edition, blocks } = await draftOf(
      '关于做好工作的通知\n\n摇摇\u200B各地要做好养老工作袁摇\u200B加强管理遥\n',
    );
    expect(blocks).toEqual(['各地要做好养老工作，加强管理。']);
    const dropped = edition.corrections.filter(({ was, now }) => was.length > now.length);
    expect(dropped.map(({ was, now }) => was.length - now.length)).toEqual([3, 2]);
    expect(dropped.every(({ why }) => why.includes('不可见'))).toBe(true);
  });

  it('names the mechanical rule with its count only', async () => {
    const { edition } = await draftOf(
      '关于做好工作的通知\n\n近日,各地(含农村)要做好工作:到2030年达到1,100个,时间为12:30。\n',
    );
    expect(edition.rules).toMatchObject([{ rule: 'fullwidth-punctuation', count: 5, places: [] }]);
  });

  it('leaves the marks of a page in another language alone', async () => {
    const { edition, blocks } = await draftOf(
      'On the care of the old\n\nWe care, as all do, for the old: at home, in town (and elsewhere).\n',
    );
    expect(edition.rules).toEqual([]);
    expect(blocks).toEqual(['We care, as all do, for the old: at home, in town (and elsewhere).']);
  });

  it('covers any text: it becomes a draft that collates, or is refused by a rule that says why', async () => {
    const unit = fc.constantFrom(
      ...'袁遥尧院要业一医也页叶曳野冶渊冤爷耶摇员圆园年月日养老服务国务企人民政部，。、：；“”（）《》,.:;()!?#*_`[]<>&|\\-=+~1234567890abcXYZ　 \t\n\n\n',
      '\u200B',
      '第一条',
      '一、',
      '（一）',
      '（下转第2版）',
      '\uE000',
      '𠮷',
      '\r\n',
      '- 1 -',
      '## ',
    );
    const page = fc.array(unit, { minLength: 1, maxLength: 160 }).map((units) => units.join(''));
    await fc.assert(
      fc.asyncProperty(page, fc.constantFrom('page.txt', 'page.md', 'page.html'), async (text, name) => {
        try {
          await draftOf(text, name);
        } catch (error) {
          if (!(error instanceof IngestProblem)) throw error;
          expect(['no-text']).toContain(error.rule);
        }
      }),
      { numRuns: 1200 },
    );
  });
});
