import { isInPart } from '../../../text/parts/part-address.ts';
import { pageParts, partWords } from '../../documents/browser/text-parts.ts';

/** A text of the library as its own page shows it. */
export interface FetchedText {
  id: string;
  title: string;
  root: Element;
  /** What can be chosen: each heading with all under it, and each paragraph. */
  parts: readonly { id: string; name: string }[];
}

const opening = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Reads a text from its page; undefined where the library has none of this id. Rejects where nothing can be fetched. */
export async function fetchText(base: string, id: string): Promise<FetchedText | undefined> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return undefined;
  const response = await fetch(`${base}documents/${id}/`);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const root = page.querySelector(`[data-document]`);
  if (!root) return undefined;
  const parts = pageParts(root).map((part) => ({ id: part.id, name: opening(partWords(part)) }));
  return { id, title: page.querySelector('#title')?.textContent?.trim() ?? id, root, parts };
}

/** The words of a part, a paragraph a line; '' where the text has no such part. */
export function wordsOf({ root }: FetchedText, part: string): string {
  return pageParts(root)
    .filter((own) => isInPart(own.id, part))
    .map(partWords)
    .join('\n');
}

/** The whole text, ready for this page: its anchors lead to its own page, and no id stands twice. */
export function wholeText({ root, id }: FetchedText, base: string): HTMLElement {
  const copy = document.importNode(root, true) as HTMLElement;
  for (const element of copy.querySelectorAll('script, .cite-bar')) element.remove();
  for (const link of copy.querySelectorAll('a[href^="#"]')) {
    link.setAttribute('href', `${base}documents/${id}/${link.getAttribute('href') ?? ''}`);
  }
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  copy.removeAttribute('data-document');
  return copy;
}
