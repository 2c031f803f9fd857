import { describe, expect, it } from 'vitest';
import { draftOf } from './sample.ts';

const paragraph = '各地要完善养老服务网络，健全县乡村三级养老服务体系，让老年人就近享受服务。';
const page = (body: string): string =>
  `<html><head><title>关于养老服务的通知</title></head><body><div class="content"><h1>关于养老服务的通知</h1><p>${paragraph}</p>${body}<p>${paragraph}</p></div></body></html>`;

describe('a page of more white space or markup than text', () => {
  it.each([
    ['breaks and spaces', `<div>${`<br>${' '.repeat(400)}`.repeat(8000)}末尾</div>`],
    ['breaks, hard spaces and words', `<div>${`<br>${'\u00A0'.repeat(300)}甲`.repeat(800)}末尾</div>`],
    ['written lines that are set in', `<pre>${`\n${' '.repeat(400)}甲`.repeat(800)}末尾</pre>`],
    ['named spaces', `<p>${'&nbsp; '.repeat(100_000)}末尾</p>`],
    ['nested tags', `${'<div>'.repeat(20_000)}末尾${'</div>'.repeat(20_000)}`],
    ['empty tags side by side', `${'<p></p>'.repeat(5000)}<p>末尾</p>`],
    [
      'cells that span all',
      `<table>${'<tr><td colspan="1000" rowspan="1000">甲</td><td>乙</td></tr>'.repeat(40)}</table><p>末尾</p>`,
    ],
  ])('is read to its end: %s', async (_what, body) => {
    const { blocks } = await draftOf(page(body), 'page.html');
    expect(blocks.join('\n')).toContain('末尾');
    expect(blocks.at(-1)).toContain(paragraph);
  });

  it('of lines that never end a sentence is one paragraph of all of them', async () => {
    const { blocks } = await draftOf(`关于养老服务的通知\n\n${'完善养老，\n'.repeat(8000)}健全网络。\n`);
    expect(blocks.join('').match(/完善养老，/g)).toHaveLength(8000);
  });
});

describe('text that is set as it is written', () => {
  it.each([
    ['<pre>', '</pre>'],
    ['<div style="white-space: pre-wrap">', '</div>'],
  ])('keeps its lines: %s', async (open, close) => {
    const { blocks } = await draftOf(
      page(
        `${open}\n    一、总体要求\n    坚持家庭为主、社会补充。\n    二、主要任务\n    完善照护网络。\n${close}`,
      ),
      'page.html',
    );
    expect(blocks.join('\n')).toContain('坚持家庭为主、社会补充。\n');
    expect(blocks.some((block) => /^(?:#+ )?二、主要任务$/.test(block))).toBe(true);
  });
});
