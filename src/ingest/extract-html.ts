import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { DecodedText } from './decode-text.ts';
import type { ExtractedPage, PageLine } from './extracted-page.ts';
import { htmlBlocks } from './html-blocks.ts';
import { IngestProblem } from './ingest-problem.ts';

const furniture =
  'script, style, noscript, template, iframe, nav, header, footer, aside, form, [hidden], [role="navigation"]';
const fewestCharacters = 40;

function sameText(a: string, b: string): boolean {
  return a.replaceAll(/\s/g, '') === b.replaceAll(/\s/g, '');
}

/** The title that the page shows: its first <h1>, else what Readability makes of <title>. */
function titleOf(heading: string, guess: string): string {
  const shown = heading.replaceAll(/\s+/g, ' ').trim();
  return shown === '' ? guess.replaceAll(/\s+/g, ' ').trim() : shown;
}

/** The article of a saved web page: no menus, no scripts (nothing of the page is ever run). */
export function extractHtml(decoded: DecodedText): ExtractedPage {
  const html = /<html[\s>]/i.test(decoded.text) ? decoded.text : `<html><body>${decoded.text}</body></html>`;
  const { document } = parseHTML(html);
  const heading = document.querySelector('h1')?.textContent ?? '';
  const fallback = (document.body.cloneNode(true) as Element | null) ?? undefined;
  const article = new Readability(document, { charThreshold: fewestCharacters, keepClasses: false }).parse();
  const remarks: string[] = [];
  let blocks: Pick<ExtractedPage, 'lines' | 'remarks'> = { lines: [], remarks: [] };
  if (article?.content) {
    blocks = htmlBlocks(parseHTML(`<html><body>${article.content}</body></html>`).document.body);
  }
  if (blocks.lines.length === 0 && fallback) {
    for (const element of fallback.querySelectorAll(furniture)) element.remove();
    blocks = htmlBlocks(fallback);
    remarks.push('no article was found in the page; all its text outside of menus was taken');
  }
  const title = titleOf(heading, article?.title ?? '');
  const first = blocks.lines.findIndex(({ text }) => sameText(text, title));
  const lines: PageLine[] =
    title === '' || (first >= 0 && first < 5)
      ? blocks.lines.map((line, index) => (index === first ? { ...line, heading: 1 } : line))
      : [{ text: title, whole: true, heading: 1 }, ...blocks.lines];
  if (blocks.lines.length === 0) {
    throw new IngestProblem(
      'no-text',
      'No text was found in the page.',
      'Save the page after it has loaded, or copy its text to .txt.',
    );
  }
  return { lines, decoded, isPage: false, remarks: [...remarks, ...blocks.remarks] };
}
