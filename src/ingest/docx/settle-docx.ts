import { unzipSync, zipSync } from 'fflate';
import { plainFormula } from './formulas.ts';
import { listPlaces, quoteOpening } from '../report-words.ts';
import { Numbering } from './numbering.ts';
import { childOf, elementsOf, isOn, parsePart, serialisePart, textRun, wordsOf } from './xml.ts';

/** A .docx whose words all stand in its runs, and what was settled on the way, in Chinese. */
export interface SettledDocx {
  bytes: Uint8Array;
  remarks: string[];
  /** The title in the properties of the file. */
  title?: string;
}

const mainPart = 'word/document.xml';
const mostQuotes = 8;

type Found = Map<string, string[]>;

function note(found: Found, what: string, place: string): void {
  found.set(what, [...(found.get(what) ?? []), place]);
}

/** The paragraph around a node, by its opening words. */
function paragraphOf(node: Element): string {
  let around: Node | null = node;
  while (around && around.nodeName !== 'w:p') around = around.parentNode;
  return around ? `${quoteOpening(wordsOf(around as Element))}段` : '';
}

function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  element.parentNode?.removeChild(element);
}

/** Tracked changes are accepted: inserted words stay, deleted ones go, and both are said. */
function acceptChanges(document: Document, found: Found): void {
  for (const name of ['w:del', 'w:moveFrom']) {
    for (const change of elementsOf(document, name)) {
      // Without runs it marks a deleted end of paragraph, which the reader joins.
      if (elementsOf(change, 'w:r').length === 0) continue;
      const words = quoteOpening(wordsOf(change));
      const place = change.parentNode as Element;
      place.removeChild(change);
      note(found, '修订中删去的字（未取）', `${words}（${paragraphOf(place)}）`);
    }
  }
  for (const name of ['w:ins', 'w:moveTo']) {
    for (const change of elementsOf(document, name)) {
      if (elementsOf(change, 'w:r').length === 0) continue;
      note(found, '修订中插入的字（已取）', `${quoteOpening(wordsOf(change))}（${paragraphOf(change)}）`);
      unwrap(change);
    }
  }
}

function dropHidden(document: Document, found: Found): void {
  for (const run of elementsOf(document, 'w:r')) {
    const properties = childOf(run, 'w:rPr');
    if (!isOn(properties, 'w:vanish') || wordsOf(run).trim() === '') continue;
    note(found, '隐藏的字（未取）', `${quoteOpening(wordsOf(run))}（${paragraphOf(run)}）`);
    run.parentNode?.removeChild(run);
  }
}

/** The paragraphs of a text box stand after the paragraph that holds it; of two renderings one is read. */
function liftTextBoxes(document: Document, found: Found): void {
  for (const fallback of elementsOf(document, 'mc:Fallback')) {
    const choice = childOf(fallback.parentNode as Element, 'mc:Choice');
    if (choice && elementsOf(choice, 'w:txbxContent').length > 0) fallback.parentNode?.removeChild(fallback);
  }
  for (const box of elementsOf(document, 'w:txbxContent').reverse()) {
    let around: Node | null = box.parentNode;
    while (around && around.nodeName !== 'w:p') around = around.parentNode;
    if (!around?.parentNode) continue;
    note(found, '文本框的字放在所在段之后', quoteOpening(wordsOf(box)));
    const next = around.nextSibling;
    while (box.firstChild) around.parentNode.insertBefore(box.firstChild, next);
  }
}

function writeFormulas(document: Document, found: Found): void {
  for (const formula of elementsOf(document, 'm:oMath')) {
    const words = plainFormula(formula);
    note(found, '公式改写成一行，请核对', `${quoteOpening(words)}（${paragraphOf(formula)}）`);
    formula.parentNode?.replaceChild(textRun(document, words), formula);
  }
  for (const around of elementsOf(document, 'm:oMathPara')) unwrap(around);
}

function writeNumbers(document: Document, numbering: Numbering, found: Found): void {
  for (const paragraph of elementsOf(document, 'w:p')) {
    const properties = childOf(paragraph, 'w:pPr');
    const number = numbering.next(properties);
    if (!number || number.isBullet) continue;
    const listed = childOf(properties, 'w:numPr');
    if (listed) properties?.removeChild(listed);
    if (number.text === '') continue;
    note(found, '自动编号已算出并写进文字', `${number.text.trim()}${quoteOpening(wordsOf(paragraph))}`);
    if (number.unknown !== undefined)
      note(found, `编号格式 ${number.unknown} 不明，按阿拉伯数字写`, quoteOpening(number.text));
    paragraph.insertBefore(textRun(document, number.text), properties?.nextSibling ?? paragraph.firstChild);
  }
}

/** Twips of one character of a table, and characters that a cell is set in by at most. */
const characterWidth = 210;
const deepestIndent = 8;

/** What sets a cell in by its paragraph's format is written into its text; the grid keeps what tells its rows apart. */
function writeIndents(document: Document): void {
  for (const cell of elementsOf(document, 'w:tc')) {
    const paragraph = childOf(cell, 'w:p');
    const properties = childOf(paragraph, 'w:pPr');
    const indent = childOf(properties, 'w:ind');
    if (!paragraph || !properties || !indent) continue;
    const amount = (name: string): number => Number(indent.getAttribute(`w:${name}`) ?? 0) || 0;
    const characters = (name: string): number =>
      amount(`${name}Chars`) / 100 || amount(name) / characterWidth;
    const width = characters('left') || characters('start');
    const depth = Math.min(deepestIndent, Math.round(width + characters('firstLine')));
    if (depth > 0) paragraph.insertBefore(textRun(document, '\u3000'.repeat(depth)), properties.nextSibling);
  }
}

/** Words outside of the text: heads and feet of the pages, remarks of the editors. */
function noteOutside(parts: Readonly<Record<string, Uint8Array>>, found: Found): void {
  for (const [name, bytes] of Object.entries(parts)) {
    const what = /^word\/header\d*\.xml$/.test(name)
      ? '页眉未取'
      : /^word\/footer\d*\.xml$/.test(name)
        ? '页脚未取'
        : name === 'word/comments.xml'
          ? '批注未取'
          : undefined;
    if (what === undefined) continue;
    const root = parsePart(name, bytes).documentElement;
    for (const paragraph of elementsOf(root, 'w:p')) {
      const words = wordsOf(paragraph).trim();
      if (words !== '' && !/^[\s\d—–\-第页共/]+$/u.test(words)) note(found, what, quoteOpening(words));
    }
  }
}

function titleOf(bytes: Uint8Array | undefined): string | undefined {
  const title =
    bytes && elementsOf(parsePart('docProps/core.xml', bytes), 'dc:title')[0]?.textContent?.trim();
  return title === '' ? undefined : title;
}

/** Sets into the text of a .docx what its reader would lose: computed numbers, formulas, text boxes, tracked changes. */
export function settleDocx(bytes: Uint8Array): SettledDocx {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const found: Found = new Map();
  const read = (name: string): Document | undefined => {
    const part = parts[name];
    return part && parsePart(name, part);
  };
  const document = read(mainPart);
  if (!document) return { bytes, remarks: [] };
  const numberingPart = read('word/numbering.xml');
  const numbering = new Numbering(numberingPart, read('word/styles.xml'));
  acceptChanges(document, found);
  dropHidden(document, found);
  liftTextBoxes(document, found);
  writeFormulas(document, found);
  writeNumbers(document, numbering, found);
  writeIndents(document);
  noteOutside(parts, found);
  parts[mainPart] = serialisePart(document);
  if (numberingPart) {
    // The reader would number a style's paragraphs a second time.
    for (const link of elementsOf(numberingPart, 'w:pStyle')) link.parentNode?.removeChild(link);
    parts['word/numbering.xml'] = serialisePart(numberingPart);
  }
  const title = titleOf(parts['docProps/core.xml']);
  const remarks = [...found].map(
    ([what, places]) => `${what}：${listPlaces(places, { most: mostQuotes })}。`,
  );
  return { bytes: zipSync(parts, { level: 0 }), remarks, ...(title !== undefined && { title }) };
}
