import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { collateLibrary } from '../../../src/editions/collate-library.ts';
import { akomaNtoso } from '../../../src/exports/akoma-ntoso/akoma-ntoso.ts';
import { exportItems } from '../../../src/exports/export-items.ts';
import { ingestFile } from '../../../src/ingest/ingest-batch.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import { renderDocument } from '../../../src/render/render-document.ts';
import { draftOf, temporaryFolder } from './sample.ts';

const drawn = (width: number): ReturnType<typeof sharp> =>
  sharp({ create: { width, height: 5, channels: 3, background: 'red' } });
const png = await drawn(7).png().toBuffer();
const webp = await drawn(9).webp().toBuffer();
const dataAddress = `data:image/png;base64,${png.toString('base64')}`;

const pageWith = (pictures: string): string =>
  `<html><head><title>关于做好养老服务工作的通知</title></head><body><article>
<p>各地要完善养老服务网络，健全县乡村三级养老服务体系，让老年人就近享受服务。</p>
${pictures}
<p>本通知自印发之日起施行，各地要加强组织领导，按时报告进展情况，重大事项及时报告。</p></article></body></html>`;

describe('pictures of a saved page', () => {
  it('are kept with their hash, place, size and words, from the page itself and from its folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, '网页_files'));
    writeFileSync(path.join(folder, '网页_files', 'flow.webp'), webp);
    const { source, look } = await draftOf(
      pageWith(
        `<figure><img src="${dataAddress}"><figcaption>图1　流程</figcaption></figure><p><img src="./%E7%BD%91%E9%A1%B5_files/flow.webp?v=1" alt="备案流程图"></p>`,
      ),
      path.join(folder, '网页.html'),
    );
    const sha256 = createHash('sha256').update(png).digest('hex');
    expect(source.pictures).toMatchObject([
      { file: 'picture-1.png', sha256, after: 2, alt: '原文图片，无文字说明', width: 7, height: 5 },
      { file: 'picture-2.webp', after: 3, alt: '备案流程图', width: 9, height: 5 },
    ]);
    expect(look).toContain(
      '图片已收：第 2 行之后（picture-1.png）、第 3 行之后“备案流程图”（picture-2.webp）',
    );
    expect(look).not.toContain('图片未收');
  });

  it.each([
    ['../secret.png', '在原件的文件夹之外'],
    ['%2e%2e/secret.png', '在原件的文件夹之外'],
    ['/etc/secret.png', '在原件的文件夹之外'],
    ['link.png', '在原件的文件夹之外'],
    ['https://example.org/a.png', '地址在网上，不抓取'],
    ['//example.org/a.png', '地址在网上，不抓取'],
    ['gone.png', '原件旁没有这个文件'],
    ['drawing.svg', '不是 png、jpeg、gif、webp'],
    ['text.png', '不是 png、jpeg、gif、webp'],
    ['broken.png', '读不出来'],
    ['folder.png', '这是文件夹，不是文件'],
    ['%ff.png', '地址不合格'],
    ['data:image/svg+xml,<svg/>', '不是 png、jpeg、gif、webp'],
    ['', '没有地址'],
  ])('that %j names are not kept, and said: %s', async (address, why) => {
    const around = temporaryFolder();
    const folder = path.join(around, 'page');
    mkdirSync(path.join(folder, 'folder.png'), { recursive: true });
    writeFileSync(path.join(around, 'secret.png'), png);
    symlinkSync(path.join(around, 'secret.png'), path.join(folder, 'link.png'));
    writeFileSync(path.join(folder, 'drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(path.join(folder, 'text.png'), '养老');
    writeFileSync(path.join(folder, 'broken.png'), png.subarray(0, 12));
    const { source, look } = await draftOf(
      pageWith(`<p><img src="${address}" alt="图"></p>`),
      path.join(folder, 'page.html'),
    );
    expect(source.pictures).toEqual([]);
    expect(look).toContain(`图片未收：第 2 行之后“图”（${why}）`);
  });
});

describe('pictures of a Markdown file', () => {
  it('are kept where they stood, whichever way they are named', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'flow.webp'), webp);
    const running = '各地要完善养老服务网络，健全县乡村三级养老服务体系，让老年人就近享受服务。';
    const { source, look, page } = await draftOf(
      `# 关于做好养老服务工作的通知

${running}

![备案流程图](flow.webp)

见图![标志][logo]，按图办理。

<img src="flow.webp" alt="又一幅" width="9">

| 甲 | 乙 |
| --- | --- |
| 一 | ![](flow.webp) |

![网上的](https://example.org/a.png)

${running}，见[办法](https://example.org/rules)。

[logo]: ${dataAddress}
`,
      path.join(folder, 'page.md'),
    );
    expect(source.pictures).toMatchObject([
      { file: 'picture-1.webp', after: 2, alt: '备案流程图', width: 9 },
      { file: 'picture-2.png', after: 3, alt: '标志', width: 7 },
      { file: 'picture-1.webp', after: 3, alt: '又一幅' },
      { file: 'picture-1.webp', after: 5, alt: '原文图片，无文字说明' },
    ]);
    expect(page.split('\n')[2]).toBe('见图，按图办理。');
    expect(look).toContain('图片未收：第 5 行之后“网上的”（地址在网上，不抓取）');
    expect(look).toContain('链接的地址未收：第 6 行“https://example.org/rule”');
  });
});

describe('pictures of a library', () => {
  it('stand where they stood, and are noticed when they change', async () => {
    const out = temporaryFolder();
    const file = path.join(temporaryFolder(), 'page.html');
    writeFileSync(
      file,
      pageWith(
        `<p>流程见图。<img src="${dataAddress}" alt="备案&quot;流程图"></p><table><tr><td>一</td><td><img src="${dataAddress}"></td></tr><tr><td>二</td><td>三</td></tr></table>`,
      ),
    );
    await ingestFile(file, out);
    const model = buildModel(loadContent(out));
    expect(collateLibrary(model).problems).toEqual([]);
    const [document] = model.documents.values();
    const source = document?.source;
    if (!document || !source) throw new Error('no draft');
    const order = [
      ...renderDocument(document, model).html.matchAll(/流程见图|<img[^>]*>|<table|<\/table>/gu),
    ];
    expect(order.map(([found]) => found)).toEqual([
      '流程见图',
      `<img src="/sources/${source.id}/picture-1.png" alt="备案&#x22;流程图" width="7" height="5" loading="lazy">`,
      '<table',
      '</table>',
      `<img src="/sources/${source.id}/picture-1.png" alt="原文图片，无文字说明" width="7" height="5" loading="lazy">`,
    ]);
    const address = (place: string): string => `https://example.org${place}`;
    const items = exportItems('paragraphs', model, address).filter(({ pictures }) => pictures.length > 0);
    expect(items.map(({ paragraph, pictures }) => [paragraph, pictures])).toEqual([
      ['p2', [{ alt: '备案"流程图', url: `https://example.org/sources/${source.id}/picture-1.png` }]],
      [
        'p3',
        [{ alt: '原文图片，无文字说明', url: `https://example.org/sources/${source.id}/picture-1.png` }],
      ],
    ]);
    expect(akomaNtoso(document, model, { title: '示例库', address })).toContain(
      `之后的图：<img src="https://example.org/sources/${source.id}/picture-1.png" alt="备案&#x22;流程图"></img>`,
    );
    const picture = path.join(out, 'sources', source.id, 'picture-1.png');
    expect(readFileSync(picture)).toEqual(png);
    writeFileSync(picture, webp);
    const rules = new Set(collateLibrary(model).problems.map(({ rule }) => rule));
    expect([...rules]).toEqual(['source-changed']);
  });
});
