import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// A font gives some characters the code of a sign that looks the same: radicals that NFKC does not resolve, and a dash.
const radicals =
  '⺠民⻓长⻩黄⻚页⻅见⻋车⻔门⻄西⻆角⻘青⻛风⻢马⻥鱼⻨麦⻬齐⻰龙⻮齿⻝食⻉贝⻁虎⺟母⻜飞⻣骨⻤鬼⻦鸟';

/** Text made ready for comparing with that of a PDF: compatibility forms resolved, no white space. */
export function plainText(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .replaceAll('―', '—')
    .replace(/[\s\p{Cc}]+/gu, '')
    .replace(/[\u2E80-\u2EFF]/gu, (radical) => radicals.charAt(radicals.indexOf(radical) + 1));
}

/** The text of each page of a PDF, made ready for comparing. It begins with the page's number: 1/5. */
export async function textOfPages(file: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(file), useSystemFonts: true }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(plainText(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await document.destroy();
  return pages;
}
