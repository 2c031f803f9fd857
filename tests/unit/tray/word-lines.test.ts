import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { wordFile } from '../../../src/features/tray/word/word-file.ts';
import { handoutFor } from './lesson.ts';

const office = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((file) => existsSync(file));
if (office === undefined) console.log('没有装 LibreOffice，不数 Word 讲义的行与字。');

/** The lines of each page, as many characters as each has; the page number is none of them. */
async function linesOf(pdf: Buffer): Promise<number[][]> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: true }).promise;
  const pages: number[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const lines = new Map<number, string>();
    for (const item of items) {
      if (!('str' in item)) continue;
      const [, , , , , y = 0] = item.transform as number[];
      lines.set(Math.round(y), (lines.get(Math.round(y)) ?? '') + item.str.trim());
    }
    pages.push([...lines.values()].filter((line) => /\p{Script=Han}/u.test(line)).map((line) => line.length));
  }
  await document.destroy();
  return pages;
}

test.skipIf(office === undefined)(
  'the Word file has 22 lines of 28 characters a page in LibreOffice',
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'word-lines-'));
    try {
      const handout = handoutFor({ title: '版心', items: [{ type: 'text', text: '养老服务'.repeat(400) }] });
      const file = await wordFile(handout, (place) => place);
      writeFileSync(path.join(folder, 'lines.docx'), Buffer.from(await file.arrayBuffer()));
      await promisify(execFile)(office ?? '', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        ...['--convert-to', 'pdf', '--outdir', folder],
        path.join(folder, 'lines.docx'),
      ]);
      const pages = await linesOf(readFileSync(path.join(folder, 'lines.pdf')));
      expect(pages.length).toBeGreaterThanOrEqual(3);
      // The second page is body alone, from its first line to its last.
      expect(pages[1]).toEqual(Array.from({ length: 22 }, () => 28));
      // The first has the title, an empty line and a first line indented by two characters.
      expect(pages[0]?.slice(0, 3)).toEqual([2, 26, 28]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
