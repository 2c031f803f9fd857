import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { DecodedText } from './decode-text.ts';
import type { ExtractedPage } from './extracted-page.ts';
import { htmlBlocks } from './html-blocks.ts';
import { IngestProblem } from './ingest-problem.ts';

const furniture =
  'script, style, noscript, template, iframe, nav, header, footer, aside, form, [hidden], [role="navigation"]';
const deepest = 256;
const fewestCharacters = 40;
const shortestTitle = 5;

function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function overlap(a: string, b: string): number {
  const known = new Set(b);
  return [...a].filter((character) => known.has(character)).length / Math.max(1, [...a].length);
}

/** The headline of a page whose article holds none: the <h1> most like <title>, else <title> without the site's name. */
function headlineOutside(headings: readonly string[], pageTitle: string): { text: string; remark?: string } {
  const shown = headings
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text.length >= shortestTitle);
  const like = shown.find((text) => overlap(bare(text), bare(pageTitle)) >= 0.6);
  if (like !== undefined) return { text: like };
  const [own = ''] = pageTitle.split(/[_|]|\s[-–—]\s|--/).map((part) => part.replaceAll(/\s+/g, ' ').trim());
  return own.length < shortestTitle
    ? { text: '' }
    : { text: own, remark: 'the headline is that of the browser tab (<title>); the article shows none' };
}

/** Pages nest a few dozen elements; Readability goes as deep as they do, and slowly. */
function isDeep(root: Element): boolean {
  const open: [Element, number][] = [[root, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, depth] = next;
    if (depth > deepest) return true;
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      open.push([child, depth + 1]);
  }
  return false;
}

/** The article of a saved web page: no menus, no scripts (nothing of the page is ever run). */
export function extractHtml(decoded: DecodedText): ExtractedPage {
  const html = /<html[\s>]/i.test(decoded.text) ? decoded.text : `<html><body>${decoded.text}</body></html>`;
  const { document } = parseHTML(html);
  const headings = [...document.querySelectorAll('h1')].map((heading) => heading.textContent ?? '');
  const pageTitle = document.title;
  const remarks: string[] = [];
  let blocks: Pick<ExtractedPage, 'lines' | 'remarks'> = { lines: [], remarks: [] };
  if (!isDeep(document.documentElement)) {
    const article = new Readability(document, {
      charThreshold: fewestCharacters,
      keepClasses: false,
    }).parse();
    if (article?.content)
      blocks = htmlBlocks(parseHTML(`<html><body>${article.content}</body></html>`).document.body);
  }
  if (blocks.lines.length === 0) {
    const { body } = parseHTML(html).document;
    for (const element of body.querySelectorAll(furniture)) element.remove();
    blocks = htmlBlocks(body);
    remarks.push('no article was found in the page; all its text outside of menus was taken');
  }
  if (blocks.lines.length === 0) {
    throw new IngestProblem(
      'no-text',
      'No text was found in the page.',
      'Save the page after it has loaded, or copy its text to .txt.',
    );
  }
  const lines = [...blocks.lines];
  if (!lines.slice(0, 5).some(({ heading }) => heading === 1)) {
    const { text, remark } = headlineOutside(headings, pageTitle);
    const there = lines.findIndex((line, index) => index < 5 && bare(line.text) === bare(text));
    const first = lines[there];
    if (first) lines[there] = { ...first, heading: 1 };
    else if (text !== '') lines.unshift({ text, whole: true, heading: 1 });
    if (!first && remark !== undefined) remarks.push(remark);
  }
  return { lines, decoded, isPage: false, remarks: [...remarks, ...blocks.remarks] };
}
