import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf } from './sample.ts';

/** The texts that the report proposes: first line, last line, opening words. */
function proposed(look: string): [number, number, string][] {
  const sentence = look.split('\n').find((line) => line.startsWith('本页像有')) ?? '';
  return Array.from(
    sentence.matchAll(/第 (\d+)—(\d+) 行“(.*?)”(?=[，。])/gu),
    ([, from, to, opening = '']) => [Number(from), Number(to), opening],
  );
}

const ofSource = async (id: string, name = 'page.txt'): Promise<[number, number, string][]> =>
  proposed((await draftOf(readFileSync(`content/sources/${id}/page.txt`), name)).look);

describe('a page that holds several texts', () => {
  it('is parted after the credit of each', async () => {
    const { look } = await draftOf(`关于做好工作的通知

各地要做好养老服务工作。

（中国政府网、健康报）

财政部下达补助资金，支持各地发放补贴。`);
    expect(proposed(look)).toEqual([
      [1, 6, '关于做好工作的通知'],
      [7, 7, '财政部下达补助资金，支持各地发放补贴。'],
    ]);
  });

  it('is parted where the editors parted it: a column of five news items', async () => {
    const texts = await ofSource('health-news-page');
    // The headline of the third item was set after its text by mistake.
    expect(texts.map(([from]) => from)).toEqual([3, 27, 45, 57, 69]);
    expect(texts[0]?.[2]).toBe('卫健工作被纳入农业农村现代化主要指标');
  });

  it('is parted at headlines of the rank of the first: a front page', async () => {
    const starts = (await ofSource('opinion-page')).map(([from]) => from);
    expect(starts).toEqual(expect.arrayContaining([3, 35, 51, 79, 121, 133]));
    expect(starts.length).toBeLessThanOrEqual(7);
  });

  it('has every line in exactly one of them', async () => {
    for (const id of ['health-news-page', 'opinion-page', 'term-card-page']) {
      const texts = await ofSource(id);
      for (const [index, [from, to]] of texts.entries()) {
        expect(to).toBeGreaterThanOrEqual(from);
        if (index > 0) expect(from).toBe((texts[index - 1]?.[1] ?? 0) + 1);
      }
    }
  });
});

describe('a page that holds one text', () => {
  it.each([
    [
      'a notice with parts',
      '关于做好养老服务工作的通知\n\n一、总体要求\n\n各地要完善养老服务网络。\n\n二、重点任务\n\n健全服务体系。\n\n示例市民政局\n\n2025年2月18日\n',
    ],
    [
      'Markdown with sections',
      '# 关于养老服务的说明\n\n各地要做好工作。\n\n## 背景\n\n老年人口增加。\n\n## 做法\n\n加强服务。\n\n来源：示例日报\n',
    ],
  ])('%s is not parted', async (_what, text) => {
    expect(proposed((await draftOf(text, 'page.md')).look)).toEqual([]);
  });
});
