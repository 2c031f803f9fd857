import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cite } from '../../../src/citations/cite.ts';
import { documentCitations } from '../../../src/citations/citation-file.ts';
import { apparatusOf, apparatusSummary } from '../../../src/editions/apparatus.ts';
import { collateLibrary } from '../../../src/editions/collate-library.ts';
import { akomaNtoso } from '../../../src/exports/akoma-ntoso/akoma-ntoso.ts';
import { ingestFile } from '../../../src/ingest/ingest-batch.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import { renderDocument } from '../../../src/render/render-document.ts';
import { draftOf, temporaryFolder } from './sample.ts';

const law = `<html><body><article><h1>甲市养老服务条例</h1>
<p>第一条　为了规范养老服务，制定本条例。</p>
<p>第二条　养老机构应当备案，<s>“两证”，</s>应当公示，<del>应当</del>报告。</p>
<p><strike>第三条　本条已经删去，<b>不再</b>施行。<br>本款也已删去。</strike></p>
<table><tr><th>项目</th><th>标准</th></tr><tr><td>助餐</td><td><s>五元</s>六元</td></tr></table>
<p>第四条　本条例自公布之日起施行。</p></article></body></html>`;

it('struck-out words are told with the words before them where they stand twice, over lines and in cells', async () => {
  const { edition, page } = await draftOf(law, 'law.html');
  expect(edition.struck).toEqual([
    { at: 'a2-p1', words: '“两证”，' },
    { at: 'a2-p1', before: '示，', words: '应当' },
    { at: 'a3-p1', words: '第三条本条已经删去，不再施行。' },
    { at: 'a3-p2', words: '本款也已删去。' },
    { at: 'a3-p2-t1', words: '五元' },
  ]);
  expect(page).not.toMatch(/[\uFDD0\uFDD1~]/);
});

it('struck-out words that cannot be told from others of their part are counted, however many or deep', async () => {
  const { edition, look } = await draftOf(
    law.replace(
      '应当备案',
      `${'<s>划</s>去'.repeat(3000)}${'<s>深'.repeat(3000)}${'</s>'.repeat(3000)}应当备案`,
    ),
    'law.html',
  );
  const placed = edition.struck.filter(({ words }) => words === '划').length;
  expect(placed).toBeLessThan(40);
  expect(edition.struck.some(({ words }) => words.startsWith('深深'))).toBe(true);
  expect(look).toContain(`划去的字有 ${3000 - placed} 处没有登记`);
});

it('struck-out words are crossed out on the page, said in citations and notes, and plain words elsewhere', async () => {
  const out = temporaryFolder();
  const file = path.join(temporaryFolder(), 'law.html');
  writeFileSync(file, law);
  await ingestFile(file, out);
  const model = buildModel(loadContent(out));
  expect(collateLibrary(model).problems).toEqual([]);
  const [document] = model.documents.values();
  if (!document) throw new Error('no draft');
  const { html } = renderDocument(document, model);
  expect(html.match(/<del class="struck">/g)).toHaveLength(6);
  expect(html).toContain(
    '应当备案，<del class="struck">“两证”，</del>应当公示，<del class="struck">应当</del>报告',
  );
  expect(html).not.toContain('~');
  const apparatus = apparatusOf(model, document);
  expect(apparatus && apparatusSummary(apparatus)).toContain('原件划去 5 处');

  const citations = documentCitations(document, model, { library: '示例库', site: undefined });
  const cited = (part: string, words: string): string | undefined =>
    cite(citations, { here: '/', today: '2026-11-29', parts: [part], words: [words], fragment: '' })
      .passages[0]?.place;
  expect(cited('a2-p1', '应当备案，“两证”，应当公示')).toBe('第二条（“‘两证’，”“应当”原件上已划去）');
  expect(cited('a2', '报告')).toBe('第二条');

  const library = { title: '示例库', address: (place: string) => `https://example.org${place}` };
  const xml = akomaNtoso(document, model, library);
  expect(xml).toContain(
    '<note class="struck"><p><ref href="#a3-p2">第三条第二款</ref>：“本款也已删去。”原件上已划去。</p></note>',
  );
  expect(xml).not.toContain('~');
});
