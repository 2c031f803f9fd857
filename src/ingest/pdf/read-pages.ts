import { createRequire } from 'node:module';
import path from 'node:path';
import {
  getDocument,
  OPS,
  Util,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IngestProblem } from '../ingest-problem.ts';

/** A box on a page, in points from its upper left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Characters that the file sets in one go. */
export interface Run extends Box {
  text: string;
  /** Size of the font, in points. */
  size: number;
}

/** A page of a PDF: what is written on it and the lines that are drawn. */
export interface PdfPage {
  /** 1-based. */
  number: number;
  width: number;
  height: number;
  runs: Run[];
  rules: Box[];
}

type Matrix = readonly number[];

const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Share of a line's height that stands above its base line. */
const ascent = 0.88;
/** Thickest line that still is one and no area, in points. */
const thickestRule = 2;

async function readRuns(page: PDFPageProxy, matrix: Matrix): Promise<Run[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): Run[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , d = 0, left = 0, base = 0] = Util.transform(
      [...matrix],
      item.transform,
    ) as number[];
    const size = Math.hypot(a, b) || Math.abs(d);
    const top = base - size * ascent;
    return [{ text: item.str, size, left, top, right: left + item.width, bottom: top + size }];
  });
}

/** The thin lines and boxes of a page, such as tables are drawn with. */
async function readRules(page: PDFPageProxy, matrix: Matrix): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Box[] = [];
  const stack: Matrix[] = [];
  let here = matrix;
  for (const [index, operation] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null;
    if (operation === OPS.save) stack.push(here);
    else if (operation === OPS.restore) here = stack.pop() ?? matrix;
    else if (operation === OPS.transform)
      here = Util.transform([...here], [...(args as number[])]) as number[];
    else if (operation === OPS.constructPath) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (args?.[2] ?? []) as number[];
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = here;
      const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
      const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
      const box = {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
      if (Object.values(box).every(Number.isFinite)) rules.push(box);
    }
  }
  return rules.filter((box) => box.right - box.left <= thickestRule || box.bottom - box.top <= thickestRule);
}

/** Every page of a PDF. Throws an IngestProblem where the file is broken or asks for a password. */
export async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${path.join(root, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(root, 'standard_fonts')}/`,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    return await pagesOf(await task.promise);
  } catch (error) {
    // Faults that lie deep in a file are met when its pages are read.
    const { name, message } = error as Error;
    throw name === 'PasswordException'
      ? new IngestProblem('pdf-locked', '这个 PDF 要密码才能打开。', '请换一份不设密码的。')
      : new IngestProblem('pdf-broken', `这个 PDF 读不出来（${message}）。`, '请重新下载，或换一份。');
  } finally {
    await task.destroy();
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const matrix = transform as number[];
    pages.push({
      number,
      width,
      height,
      runs: await readRuns(page, matrix),
      rules: await readRules(page, matrix),
    });
    page.cleanup();
  }
  return pages;
}
