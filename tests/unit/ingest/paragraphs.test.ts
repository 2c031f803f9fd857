import { describe, expect, it } from 'vitest';
import { draftOf } from './sample.ts';

const title = '关于做好养老服务工作的通知';
const bodyOf = async (text: string): Promise<string[]> => (await draftOf(`${title}\n\n${text}`)).blocks;

describe('joining lines to paragraphs', () => {
  it('joins lines of one measure; a short line that ends a sentence ends the paragraph', async () => {
    const text = `近日，中共中央、国务院印发《关
于深化养老服务改革发展的意见》
（以下简称《意见》），首次在中央
层面对养老服务工作作出制度设计，
具有重要意义。
当前，我国人口老龄化不断加剧，老
年人口数量多、规模大，养老服务发
展不协调问题逐渐凸显。`;
    expect(await bodyOf(text)).toEqual([
      '近日，中共中央、国务院印发《关于深化养老服务改革发展的意见》（以下简称《意见》），首次在中央层面对养老服务工作作出制度设计，具有重要意义。',
      '当前，我国人口老龄化不断加剧，老年人口数量多、规模大，养老服务发展不协调问题逐渐凸显。',
    ]);
  });

  it('takes blank lines between all lines for spacing, not for paragraphs', async () => {
    const lines = [
      '近日，中共中央、国务院印发《关',
      '于深化养老服务改革发展的意见》，',
      '首次在中央层面对养老服务工作作',
      '出系统性、总体性的制度设计，',
      '具有重要意义。',
      '当前，我国人口老龄化不断加剧，',
      '老年人口数量多、规模大。',
    ];
    expect((await bodyOf(lines.join('\n\n'))).length).toBe(2);
  });

  it('joins over a page break inside a sentence and leaves the page number out', async () => {
    const long =
      '各地要完善养老服务网络，健全县乡村三级养老服务体系，让老年人就近享受优质服务，推动区域内不同医';
    const { blocks, source, edition } = await draftOf(
      `${title}\n\n${long}\n\n— 3 —\n\n疗卫生机构作为成员单位，加强资源共享。\n`,
    );
    expect(blocks).toEqual([`${long}疗卫生机构作为成员单位，加强资源共享。`]);
    expect(source.omitted).toEqual([{ lines: '5', why: '页码，非正文。' }]);
    expect(edition.spans.map(({ lines }) => lines)).toEqual(['1-3', '7']);
  });

  it('begins paragraphs at indents where the page has them', async () => {
    const text = `　　近日，中共中央、国务院印发意
见，首次在中央层面对养老服务工作作出。
　　当前，我国人口老龄化不断加剧，
老年人口数量多、规模大，高龄化特
点明显，养老服务发展不协调问题凸
显，要高度重视。`;
    expect((await bodyOf(text)).length).toBe(2);
  });

  it('keeps paragraphs that stand one a line', async () => {
    expect(await bodyOf('第一段的文字。\n第二段的文字。\n第三段：\n第四段；')).toEqual([
      '第一段的文字。',
      '第二段的文字。',
      '第三段：',
      '第四段；',
    ]);
  });

  it('does not take a reference to a clause for a new clause', async () => {
    const text = `对违反规定的机构，由民政部门依照
本办法第三条第
（一）项的规定责令限期改正，并给
予警告；情节严重的，处以罚款，有
违法所得的，没收违法所得。`;
    expect((await bodyOf(text)).length).toBe(1);
  });
});

describe('running heads and page numbers', () => {
  const sentence = '各地要完善养老服务网络，健全县乡村三级养老服务体系，让老年人就近享受';
  const pages = (head: string, foot: (page: number) => string): string =>
    Array.from({ length: 4 }, (_, page) => `${head}\n${`${sentence}\n`.repeat(12)}${foot(page + 1)}`).join(
      '\n',
    );

  it.each([
    ['- 2 -', (page: number) => `- ${page} -`],
    ['第2页 共4页', (page: number) => `第${page}页 共4页`],
    ['要 2 要', (page: number) => `要 ${page} 要`],
    ['2 / 4', (page: number) => `${page} / 4`],
    ['2', (page: number) => String(page)],
  ])('are left out with a reason: %s', async (_shown, foot) => {
    const { source, blocks, page } = await draftOf(pages('养老服务工作通知汇编', foot));
    const lines = page.split('\n');
    const omitted = source.omitted.map(({ lines: at, why }) => [lines[Number(at) - 1], why.slice(0, 2)]);
    expect(omitted.filter(([, why]) => why === '页码').map(([text]) => text)).toEqual([1, 2, 3, 4].map(foot));
    expect(omitted.filter(([text]) => text === '养老服务工作通知汇编').length).toBe(3);
    expect(blocks.join('')).not.toContain('汇编');
  });

  it('keeps what repeats for the sake of the text', async () => {
    const talk = Array.from(
      { length: 4 },
      (_, index) => `记者：\n第${index}个问题是什么？\n王主任：\n我们要完善网络。`,
    ).join('\n');
    expect((await draftOf(`${title}\n\n${talk}`)).source.omitted).toEqual([]);
  });

  it('keeps numbers of a table that do not rise by one', async () => {
    expect((await draftOf(`${title}\n\n各地床位如下。\n120\n98\n143\n`)).source.omitted).toEqual([]);
  });
});
