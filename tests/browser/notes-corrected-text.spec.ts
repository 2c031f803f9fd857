import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { copySamplePart } from '../fixture-library.ts';
import { buildSite, makeFolder } from '../build/build-site.ts';
import { sharedSite } from '../sites.ts';

/** Changes a file of the content; throws where the words do not stand in it. */
function rewrite(file: string, was: string, now: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(was)) throw new Error(`${file} has no ${was}`);
  writeFileSync(file, text.replace(was, now));
}

const stop = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

/** Marks words of a paragraph and writes a note on them. */
async function annotate(page: Page, element: string, quote: string, words: string): Promise<void> {
  await page.locator(element).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const whole = root.textContent ?? '';
    const [from, to] = [whole.indexOf(wanted), whole.indexOf(wanted) + wanted.length];
    let at = 0;
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      if (from >= at && from < at + node.length) range.setStart(node, from - at);
      if (to > at && to <= at + node.length) range.setEnd(node, to - at);
      at += node.length;
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, quote);
  await page.locator('.cite-bar').getByRole('button', { name: '批注' }).click();
  const editor = page.getByRole('dialog', { name: '标记与批注' });
  await expect(editor.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(words);
  await editor.getByRole('button', { name: '完成' }).click();
}

const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('mark-yellow') ?? [])].map((range) => (range as Range).toString()),
  );

test('a reader comes back after the text was corrected and renumbered, and finds every mark', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const content = test.info().outputPath('content');
  const out = makeFolder('notes');
  copySamplePart(content);
  // The whole library holds the same text.
  let server = await serveFolder(sharedSite('root').folder, { port: 0, base: '/' });
  const { port } = server.address() as AddressInfo;
  const text = `http://127.0.0.1:${port}/documents/childcare-opinion/`;
  try {
    await page.goto(text);
    await annotate(page, '#p1', '为方便家庭照护婴幼儿，现提出如下意见', '开头');
    await annotate(page, '#s1-p1', '各地要落实《示例省“十五五”托育服务规划》', '规划');
    await expect.poll(() => painted(page)).toHaveLength(2);
    await page.goto('about:blank');
    await stop(server);

    // A character is corrected in the ledger and the text; a paragraph is divided, so that ids are counted again.
    const document = path.join(content, 'documents/childcare-opinion.md');
    rewrite(document, '现提出如下意见', '特提出如下意见');
    rewrite(
      path.join(content, 'instruments/childcare-opinion-2024.yaml'),
      '现提出如下意见',
      '特提出如下意见',
    );
    rewrite(document, '照护场所。依照', '照护场所。\n\n依照');
    rewrite(
      path.join(content, 'editions/childcare-opinion.yaml'),
      'corrections:\n',
      'corrections:\n  - at: p1\n    was: 现提出\n    now: 特提出\n    kind: ocr\n    certainty: certain\n    why: 为测试而拟的更正\n',
    );
    buildSite({ content, out });
    server = await serveFolder(out, { port, base: '/' });

    await page.goto(text);
    await expect
      .poll(() => painted(page))
      .toEqual(['为方便家庭照护婴幼儿，特提出如下意见', '各地要落实《示例省“十五五”托育服务规划》']);
    await expect(page.locator('#s1-p2')).toContainText('各地要落实');
    await page.getByRole('button', { name: '本篇笔记（2）' }).click();
    await expect(page.getByRole('dialog', { name: '本篇笔记' })).toContainText('原文已改，按上下文找到');

    await page.goto(`http://127.0.0.1:${port}/notes/`);
    await expect(page.locator('[data-note]')).toHaveCount(2);
    await expect(page.locator('[data-note]').filter({ hasText: '开头' })).toContainText(
      '已按上下文找到新的位置',
    );

    // What is nowhere is said to be lost, with its words.
    const note = {
      id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
      created: '2026-01-01T00:00:00Z',
      body: [{ type: 'TextualBody', purpose: 'commenting', value: '这一句没有了' }],
      target: {
        source: text,
        title: '关于发展社区托育服务的意见',
        selector: [
          { type: 'TextQuoteSelector', exact: '区块链技术要用于婴幼儿托育信用评价', prefix: '', suffix: '' },
        ],
      },
    };
    const file = test.info().outputPath('lost.json');
    writeFileSync(file, JSON.stringify({ type: 'AnnotationPage', items: [note] }));
    await page.locator('[data-file]').setInputFiles(file);
    const lost = page.locator('[data-note]').filter({ hasText: '这一句没有了' });
    await expect(lost).toContainText('未能定位');
    await expect(lost).toContainText('区块链技术要用于婴幼儿托育信用评价');
    await page.goto(text);
    await page.getByRole('button', { name: '本篇笔记（3）' }).click();
    await expect(page.getByRole('dialog', { name: '本篇笔记' })).toContainText('未能定位');
  } finally {
    await stop(server);
    rmSync(out, { recursive: true, force: true });
  }
});
