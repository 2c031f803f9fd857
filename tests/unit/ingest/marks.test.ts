import { Document, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { draftOf } from './sample.ts';

const running = '各地要完善养老服务网络，健全县乡村三级养老服务体系，让老年人就近享受服务。';
const page = (html: string): string =>
  `<html><body><article><h1>关于做好养老服务工作的通知</h1><p>${running}</p>${html}<p>${running}</p></article></body></html>`;
const markdown = (text: string): string =>
  `# 关于做好养老服务工作的通知\n\n${running}\n\n${text}\n\n${running}\n`;

describe('struck-out words', () => {
  const said = (line: number): string =>
    `原件上划去的字照录，登记在 edition 的 struck：第 ${line} 行“处一千元罚款”`;

  it('are told with their place, from HTML, Markdown and Word', async () => {
    const html = await draftOf(page('<p>责令改正，<s>处一千元罚款</s>给予警告。</p>'), 'page.html');
    const text = await draftOf(markdown('责令改正，~~处一千元罚款~~给予警告。'), 'page.md');
    const word = new Document({
      sections: [
        {
          children: [
            new Paragraph({ heading: 'Title', children: [new TextRun('关于做好养老服务工作的通知')] }),
            new Paragraph({ children: [new TextRun(running)] }),
            new Paragraph({
              children: [
                new TextRun('责令改正，'),
                new TextRun({ text: '处一千元罚款', strike: true }),
                new TextRun('给予警告。'),
              ],
            }),
          ],
        },
      ],
    });
    const docx = await draftOf(new Uint8Array(await Packer.toBuffer(word)), 'page.docx');
    for (const { look, blocks, edition } of [html, text, docx]) {
      expect(edition.struck).toEqual([{ at: 'p2', words: '处一千元罚款' }]);
      expect(look).toContain(said(3));
      expect(blocks).toContain('责令改正，处一千元罚款给予警告。');
    }
  });
});

describe('boxes to tick', () => {
  it('are characters of the text, ticked or not', async () => {
    const html = await draftOf(
      page('<ul><li><input type="checkbox" checked>已备案</li><li><input type="checkbox">未备案</li></ul>'),
      'page.html',
    );
    const text = await draftOf(markdown('- [x] 已备案\n- [ ] 未备案'), 'page.md');
    expect(html.blocks).toEqual(expect.arrayContaining(['☑已备案', '☐未备案']));
    expect(text.blocks).toEqual(expect.arrayContaining(['☑已备案', '☐未备案']));
  });
});

describe('formulas of MathML', () => {
  it('stand in one line, once, and are told with their place', async () => {
    const math = `<math><semantics><mrow><mi>Q</mi><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>
      <mo>×</mo><msup><mi>r</mi><mn>2</mn></msup><mo>+</mo><msub><mi>k</mi><mi>i</mi></msub><mo>+</mo><msqrt><mn>16</mn></msqrt></mrow>
      <annotation encoding="application/x-tex">Q=\\frac{a+b}{2}</annotation></semantics></math>`;
    const { look, blocks } = await draftOf(page(`<p>补助按${math}计算。</p>`), 'page.html');
    expect(blocks.join('\n')).toContain('补助按Q=(a+b)/2×r²+k\\_i+√(16)计算。');
    expect(look).toContain('公式改写成一行，请核对：第 3 行“Q=(a+b)/2×r²+k_i+√(1”');
  });
});

describe('a headline that a page shows only in its title', () => {
  it('is the first line, and what is told of lines below counts it', async () => {
    const html = `<html><head><title>关于做好养老服务工作的通知</title></head><body><article><p>${running}</p><p>责令改正，<s>处一千元罚款</s>给予警告。</p><p>${running}</p></article></body></html>`;
    const { look, page: lines } = await draftOf(html, 'page.html');
    expect(lines.split('\n')[2]).toBe('责令改正，处一千元罚款给予警告。');
    expect(look).toContain('登记在 edition 的 struck：第 3 行“处一千元罚款”');
  });
});
