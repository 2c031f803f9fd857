import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { draftOf } from './sample.ts';

const article = (body: string): string => `<!DOCTYPE html><html><head><meta charset="gb2312">
<title>国务院办公厅关于发展银发经济的意见_滚动新闻_中国政府网</title>
<script>document.title = "注入一"; document.write("<p>注入二</p>");</script><style>.x { color: red }</style></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/news">要闻</a></li><li><a href="/login">登录</a></li></ul></div>
<div class="article">${body}</div>
<div class="footer"><p>版权所有：中国政府网　京ICP备05070218号</p><a href="/about">关于我们</a></div></body></html>`;

const body = `<h1>国务院办公厅关于发展银发经济<br>增进老年人福祉的意见</h1><p>国办发〔2024〕1号</p>
<p>　　银发经济是向老年人提供产品或服务，以及为老龄阶段做准备等一系列经济活动的总和，涉及面广、产业链长、业态多元、潜力巨大。</p>
<p>　　<strong>一、发展民生事业，解决急难愁盼</strong></p>
<p>　　（一）扩大老年助餐服务。拓展老年食堂、<b>老年餐桌</b>等，引导餐饮企业&amp;养老机构参与。<script>document.write("注入三")</script></p>
<table><tr><th>项目</th><th>数量</th></tr><tr><td>床位</td><td>100|张</td></tr></table>
<ol><li>建立台账</li><li>加强监管</li></ol>
<img src="x.png" onerror="alert(1)">`;

describe('HTML', () => {
  it('gives the article: no menus, no scripts, tables as tables', async () => {
    const { data, blocks, page, look, source } = await draftOf(article(body), '网页.html');
    expect(data.title).toBe('国务院办公厅关于发展银发经济 增进老年人福祉的意见');
    expect(data.printed.under).toEqual(['国办发〔2024〕1号']);
    expect(blocks).toEqual([
      '银发经济是向老年人提供产品或服务，以及为老龄阶段做准备等一系列经济活动的总和，涉及面广、产业链长、业态多元、潜力巨大。',
      '## 一、发展民生事业，解决急难愁盼',
      '### （一）扩大老年助餐服务。',
      '拓展老年食堂、老年餐桌等，引导餐饮企业&养老机构参与。',
      '| 项目 | 数量 |\n| --- | --- |\n| 床位 | 100\\|张 |',
      '1.建立台账',
      '2.加强监管',
    ]);
    expect(page).not.toMatch(/注入|首页|登录|版权|关于我们|color|滚动新闻/);
    expect(look).toContain('图片未收：第 9 行之后');
    expect(look).toContain('自动编号已写进文字：第 8 行“1.建立台账”、第 9 行“2.加强监管”');
    expect(source).toMatchObject({ file: 'page.txt', original: { file: 'original.html' } });
  });

  it('in GB18030 gives the same text as in UTF-8', async () => {
    const one = await draftOf(article(body), 'page.html');
    const other = await draftOf(iconv.encode(article(body), 'gb18030'), 'page.html');
    expect(other.page).toBe(one.page);
    expect(other.source.original?.sha256).not.toBe(one.source.original?.sha256);
  });

  it('of 20,000 nested elements does not overflow the stack', async () => {
    const deep = `${'<div>'.repeat(20_000)}<p>各地要完善养老服务网络，健全养老服务体系。</p>${'</div>'.repeat(20_000)}`;
    expect(
      (await draftOf(`<html><body><h1>关于养老服务的通知</h1>${deep}</body></html>`, 'page.html')).page,
    ).toContain('各地要完善');
  });
});

describe('Markdown', () => {
  it('gives the text without its marks, with the numbers of its lists', async () => {
    const text = `---
title: 别处的标题
---
# 关于做好养老服务工作的通知

## 一、总体要求

各地要**完善**养老服务网络，
健全服务体系，见[说明](https://example.org/)。

1. 建立台账。
2. 加强监管。

- 敬老院
- 福利院

<div>原始 HTML</div>

| 项目 | 数量 |
| --- | --- |
| 床位 | 100 |
`;
    const { data, blocks, look, page } = await draftOf(text, 'page.md');
    expect(data.title).toBe('关于做好养老服务工作的通知');
    expect(blocks).toEqual([
      '## 一、总体要求',
      '各地要完善养老服务网络，健全服务体系，见说明。',
      '1.建立台账。',
      '2.加强监管。',
      '敬老院',
      '福利院',
      '| 项目 | 数量 |\n| --- | --- |\n| 床位 | 100 |',
    ]);
    expect(page).not.toMatch(/原始 HTML|别处/);
    expect(look).toContain('HTML未收：第 8 行“<div>原始 HTML</div>”');
    expect(look).toContain('front matter');
  });
});

describe('.docx', () => {
  const text = (words: string): Paragraph => new Paragraph({ children: [new TextRun(words)] });
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('gives its paragraphs, headings and tables', async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({
              heading: HeadingLevel.TITLE,
              alignment: AlignmentType.CENTER,
              children: [new TextRun('关于做好养老服务工作的通知')],
            }),
            text('民发〔2025〕3号'),
            text('各省、自治区、直辖市民政厅(局):'),
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('总体要求')] }),
            text('（一）完善网络。健全县乡村三级养老服务体系。'),
            new Table({
              rows: [
                ['项目', '数量'],
                ['床位', '100'],
              ].map(
                (cells) =>
                  new TableRow({ children: cells.map((cell) => new TableCell({ children: [text(cell)] })) }),
              ),
            }),
            new Paragraph({
              children: [new ImageRun({ type: 'png', data: pixel, transformation: { width: 1, height: 1 } })],
            }),
            text('民政部'),
            text('2025年3月1日'),
          ],
        },
      ],
    });
    const { data, blocks, look, source, repairs } = await draftOf(
      new Uint8Array(await Packer.toBuffer(document)),
      '通知.docx',
    );
    expect(data).toMatchObject({
      title: '关于做好养老服务工作的通知',
      kind: 'policy',
      dated: '2025-03-01',
      printed: { under: ['民发〔2025〕3号'], after: ['民政部', '2025年3月1日'] },
    });
    expect(blocks).toEqual([
      '各省、自治区、直辖市民政厅（局）：',
      '## 总体要求',
      '### （一）完善网络。',
      '健全县乡村三级养老服务体系。',
      '| 项目 | 数量 |\n| --- | --- |\n| 床位 | 100 |',
    ]);
    expect(repairs['fullwidth-punctuation']).toBe(3);
    expect(look).toContain('图片已收：第 7 行之后（picture-1.png）');
    expect(source.original?.file).toBe('original.docx');
  });
});
