import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { DecodedText } from '../decode-text.ts';
import type { ExtractedPage, PageLine } from '../extracted-page.ts';
import { ownTitles, titleRow } from '../frame/title-row.ts';
import { IngestProblem } from '../ingest-problem.ts';
import { listPlaces } from '../report-words.ts';
import { articleLines, lineKeys } from './article-lines.ts';
import { htmlBlocks, type HtmlBlocks } from './blocks.ts';
import { remarksOf } from './losses.ts';
import { settleNotes } from './notes.ts';
import { settleBlanks } from './settle-blanks.ts';

const furniture =
  'script, style, noscript, template, iframe, nav, header, footer, aside, form, [hidden], [role="navigation"], .nav, .menu, .breadcrumb, .crumb, .footer, .header, #footer, #header, #nav';
const deepest = 256;
const fewestCharacters = 40;
const shortestTitle = 5;
const reach = 12;

function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function overlap(a: string, b: string): number {
  const known = new Set(b);
  return [...a].filter((character) => known.has(character)).length / Math.max(1, [...a].length);
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

/** The article of a page; none where the elements nest in a way that the reader does not foresee. */
function findArticle(document: Document): Element | undefined {
  try {
    const options = { charThreshold: fewestCharacters, keepClasses: false, serializer: (node: Node) => node };
    return new Readability(document, options).parse()?.content as Element | undefined;
  } catch {
    return undefined;
  }
}

/** The article as its reader finds it, with the lines of the page between its first and its last. */
function readArticle(text: string, page: HtmlBlocks): ReturnType<typeof articleLines> {
  const document = openPage(text);
  if (isDeep(document.documentElement)) return undefined;
  const article = findArticle(document);
  return article && articleLines(page, lineKeys(htmlBlocks(article)));
}

/** All text of the page outside of its menus, which are taken away. */
function readPage({ body }: Document): HtmlBlocks {
  for (const element of body.querySelectorAll(furniture)) {
    // The headline of an article may stand in a header of its own.
    if (element.localName !== 'header' || !element.querySelector('h1')) element.remove();
  }
  settleNotes(body);
  return htmlBlocks(body);
}

/** Puts a headline over lines that show none: the <h1> most like <title>, else <title> without the site's name. */
function withHeadline(
  lines: readonly PageLine[],
  headings: readonly string[],
  pageTitle: string,
  shownText: string,
): { lines: PageLine[]; remark?: string } {
  const opening = lines.slice(0, reach);
  if (
    opening.some(({ heading }) => heading === 1) ||
    titleRow(
      opening.map(({ text }) => text),
      pageTitle,
    )
  )
    return { lines: [...lines] };
  const shown = headings
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text.length >= shortestTitle);
  const like = shown.find((text) => overlap(bare(text), bare(pageTitle)) >= 0.6);
  const own = like ?? ownTitles(pageTitle)[0] ?? '';
  if (own.length < shortestTitle) return { lines: [...lines] };
  // 丙省人民政府令（第328号） 丙省养老办法: what is one title for the page stands apart in the text.
  const isShown = (part: string): boolean =>
    part.length >= shortestTitle && opening.some(({ text }) => bare(text) === part);
  if (own.split(/\s/u).length > 1 && own.split(/\s/u).some(isShown)) return { lines: [...lines] };
  const there = opening.findIndex(({ text }) => bare(text) === bare(own));
  const first = lines[there];
  if (first)
    return { lines: lines.map((line, index) => (index === there ? { ...first, heading: 1 } : line)) };
  // A page may set its headline in a box of its own, away from the article.
  const isPrinted = like !== undefined || bare(shownText).includes(bare(own));
  return {
    lines: [{ text: own, whole: true, heading: 1 }, ...lines],
    ...(!isPrinted && { remark: '标题取自浏览器的标签（<title>），正文里没有；请核对。' }),
  };
}

/** A page with a root and a body: a piece of one, or a page that leaves out what HTML lets it leave out, gets its own. */
function openPage(page: string): Document {
  // The parser makes a node of each character that is written with its name.
  const text = page.replaceAll(/&(?:nbsp|#160|#xA0);/gi, '\u00A0');
  let { document } = parseHTML(text);
  const root = document.documentElement as Element | null;
  if (root?.localName !== 'html') ({ document } = parseHTML(`<html><body>${text}</body></html>`));
  else if (!root.querySelector('body')) {
    const body = document.createElement('body');
    body.append(...[...root.childNodes].filter((node) => node.nodeName !== 'HEAD'));
    root.append(body);
  }
  settleBlanks(document.documentElement);
  return document;
}

const attached = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar)(?:[?#].*)?$/i;
const mostNamed = 8;
const mostLinks = 500;

/** The words of the links that lead to files. */
function linksToFiles(document: Document): string[] {
  return [...document.querySelectorAll('a[href]')]
    .filter((link) => attached.test(link.getAttribute('href') ?? ''))
    .slice(0, mostLinks)
    .map((link) => bare(link.textContent ?? ''));
}

/** The files that lines of an article lead to, as 附件：甲市清单.docx: they are inputs of their own. */
function attachedFiles(links: readonly string[], lines: readonly PageLine[]): string[] {
  const shown = lines.map(({ text }) => bare(text)).join('\n');
  const named = listPlaces(
    links.filter((name) => name !== '' && shown.includes(name)).map((name) => `“${name}”`),
    { most: mostNamed, unit: '个' },
  );
  return named === '' ? [] : [`网页所链的附件未收：${named}。要收的请下载后另外导入。`];
}

/** The article of a saved web page: no menus, no scripts (nothing of the page is ever run). */
export function extractHtml(decoded: DecodedText): ExtractedPage {
  const document = openPage(decoded.text);
  const headings = [...document.querySelectorAll('h1')].map((heading) => heading.textContent ?? '');
  const pageTitle = document.title;
  const shownText = document.body.textContent ?? '';
  const links = linksToFiles(document);
  const page = readPage(document);
  const article = readArticle(decoded.text, page);
  const blocks = article ?? page;
  if (blocks.lines.length === 0) {
    throw new IngestProblem('no-text', '网页里没有文字。', '请等网页显示完再存，或把文字存为 .txt。');
  }
  const { lines, remark } = withHeadline(blocks.lines, headings, pageTitle, shownText);
  // The headline from outside of the text stands over it.
  const above = lines.length - blocks.lines.length;
  const losses = blocks.losses.map((loss) => ({ ...loss, line: loss.line + above }));
  const remarks = [
    ...(article ? [] : ['没有认出网页的正文，菜单以外的字全部取入；请删去无关的行。']),
    ...(remark === undefined ? [] : [remark]),
    ...remarksOf(losses, lines.length),
    ...attachedFiles(links, lines),
    ...(article?.said ?? []),
  ];
  return {
    lines,
    decoded,
    isPage: false,
    pictures: blocks.pictures.map((picture) => ({ ...picture, after: picture.after + above })),
    ...(pageTitle.trim() !== '' && { title: pageTitle }),
    remarks,
  };
}
