import { chromium } from 'playwright';
import { browserFlags, findBrowser } from '../find-browser.ts';
import { contentsOf, isHeading, type RandomLaw } from './random-law.ts';

/** Prints laws as PDF files with a browser, as authorities do: a running head, page numbers, one to three columns. */
export interface LawPrinter {
  print: (law: RandomLaw, columns: number) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

const style = (columns: number): string => `
  body { font: ${columns > 1 ? 9 : 12}pt/1.7 'Noto Serif CJK SC', serif; }
  main { columns: ${columns}; column-gap: 8mm; text-align: justify; }
  h1 { font-size: 20pt; text-align: center; }
  h2 { font-size: 1.2em; text-align: center; }
  p { margin: 0; text-indent: 2em; }
  .adoption { text-align: center; text-indent: 0; }`;

function pageOf(law: RandomLaw, columns: number): string {
  const { headline, adoption, lines } = law;
  const contents = contentsOf(law).map((text) => `<p>${text}</p>`);
  const body = lines.map((line) => (isHeading(line) ? `<h2>${line.text}</h2>` : `<p>${line.text}</p>`));
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>${style(columns)}</style></head>
    <body><h1>${headline}</h1><p class="adoption">${adoption}</p><main>${[...contents, ...body].join('')}</main></body></html>`;
}

/** Opens the browser that prints; it has to be closed. */
export async function openPrinter(): Promise<LawPrinter> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  const page = await browser.newPage();
  const small = 'font: 8pt serif; width: 100%; text-align: center';
  return {
    async print(law, columns) {
      await page.setContent(pageOf(law, columns));
      return page.pdf({
        format: 'A4',
        margin: { top: '25mm', bottom: '25mm', left: '20mm', right: '20mm' },
        displayHeaderFooter: true,
        headerTemplate: `<div style="${small}">${law.headline}汇编</div>`,
        footerTemplate: `<div style="${small}">— <span class="pageNumber"></span> —</div>`,
      });
    },
    close: () => browser.close(),
  };
}
