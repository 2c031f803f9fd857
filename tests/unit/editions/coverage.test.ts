import { describe, expect, it } from 'vitest';
import { checkCoverage } from '../../../src/editions/coverage.ts';
import { edition, entry, places } from './sample.ts';

const page = { path: 'page.txt', lines: ['刊头', '', '标题', '正文', '', '又题', '又文', '热线'] };
const source = (omitted: string) =>
  entry(
    'sources',
    'page',
    'source.yaml',
    `title: 版面\nsha256: '${'0'.repeat(64)}'\ndescription: 提取本\nomitted: [${omitted}]`,
  );
const head = '{ lines: 1, why: 刊头 }';
const hotline = '{ lines: 8, why: 热线 }';
const first = edition('spans:\n  - lines: 3-4', 'first.yaml');
const second = edition('spans:\n  - lines: 6\n  - lines: 7', 'second.yaml');

const problems = (omitted: string, ...editions: (typeof first)[]): [string, string][] =>
  places(checkCoverage(source(omitted), page, editions));

describe('coverage of a source', () => {
  it('is whole where every line stands in one place', () => {
    expect(problems(`${head}, ${hotline}`, first, second)).toEqual([]);
  });
  it('reports runs of unused lines, blank lines between them or not', () => {
    expect(problems('', first)).toEqual([
      ['line-not-used', 'page.txt:1'],
      ['line-not-used', 'page.txt:6'],
    ]);
    const [, run] = checkCoverage(source(''), page, [first]);
    expect(run?.message).toContain('第 6-8 行（“又题…”）');
  });
  it('reports lines used twice, within an edition, between editions, and against omitted', () => {
    const twice = edition('spans:\n  - lines: 6-7\n  - lines: 7', 'twice.yaml');
    expect(problems(`${head}, ${hotline}`, first, twice)).toEqual([['line-used-twice', 'twice.yaml:4']]);
    expect(problems(`${head}, { lines: 7-8, why: 热线 }`, first, second)).toEqual([
      ['line-used-twice', 'second.yaml:4'],
    ]);
    expect(problems(`${head}, ${hotline}, { lines: 3, why: 重出 }`, first, second)).toEqual([
      ['line-used-twice', 'first.yaml:3'],
    ]);
  });
  it('lets ranges share blank lines', () => {
    const touching = edition('spans:\n  - lines: 5-7', 'touching.yaml');
    const blank = edition('spans:\n  - lines: 2-5', 'blank.yaml');
    expect(problems(`${head}, ${hotline}`, blank, touching)).toEqual([]);
  });
  it('reports lines beyond the file', () => {
    const beyond = edition('spans:\n  - lines: 6-9', 'beyond.yaml');
    expect(problems(head, first, beyond)).toEqual([['line-out-of-range', 'beyond.yaml:3']]);
  });
});
