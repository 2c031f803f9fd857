import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { IngestProblem } from '../ingest-problem.ts';

/** Parses a part of a .docx; XML that is not well formed is an IngestProblem. */
export function parsePart(name: string, bytes: Uint8Array): Document {
  const errors: string[] = [];
  const note = (message: string): void => void errors.push(message);
  const parser = new DOMParser({ errorHandler: { warning: () => undefined, error: note, fatalError: note } });
  const document = parser.parseFromString(strFromU8(bytes).replace(/^\uFEFF/, ''), 'text/xml') as
    Document | undefined;
  if (errors.length > 0 || !document?.documentElement) {
    throw new IngestProblem(
      'docx-broken',
      `“${name}”的 XML 写法有误。`,
      '请用文字处理软件打开，重新存为 .docx。',
    );
  }
  return document;
}

/** A parsed part as bytes again. */
export function serialisePart(document: Document): Uint8Array {
  return strToU8(new XMLSerializer().serializeToString(document));
}

/** Elements of that qualified name below a node, in order, as a list that stays as it is. */
export function elementsOf(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagName(name));
}

/** The first child of that qualified name. */
export function childOf(node: Element | undefined, name: string): Element | undefined {
  for (let child = node?.firstChild; child; child = child.nextSibling) {
    if (child.nodeName === name) return child as Element;
  }
  return undefined;
}

/** The value of a child's w:val; '' where the child has none, undefined where there is no child. */
export function valueOf(node: Element | undefined, name: string): string | undefined {
  const child = childOf(node, name);
  return child && (child.getAttribute('w:val') ?? '');
}

/** A property that is on or off: present without value, or with any but 0, false and off. */
export function isOn(node: Element | undefined, name: string): boolean {
  const value = valueOf(node, name);
  return value !== undefined && !['0', 'false', 'off'].includes(value);
}

/** The words below a node. */
export function wordsOf(node: Element): string {
  const texts = elementsOf(node, '*').filter(({ nodeName }) =>
    ['w:t', 'w:delText', 'm:t'].includes(nodeName),
  );
  return texts.map(({ textContent }) => textContent ?? '').join('');
}

/** A run of plain words for the document that the node belongs to. */
export function textRun(document: Document, words: string): Element {
  const run = document.createElement('w:r');
  const text = document.createElement('w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(words));
  run.appendChild(text);
  return run;
}
