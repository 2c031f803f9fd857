import type { Problem } from '../text/problem.ts';
import type { TextPart } from '../text/document-parts.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import { bareText } from '../text/bare-text.ts';

/** A title that is said to be the opening words is the beginning of the body's text. */
export function checkOpeningTitle(
  document: Pick<LoadedEntry<'documents'>, 'path' | 'data' | 'locate'>,
  parts: readonly TextPart[],
): Problem[] {
  if (document.data.titleFrom !== 'opening-words') return [];
  const body = parts.filter(({ kind }) => kind === 'heading' || kind === 'paragraph');
  const opening = body.map(({ text }) => bareText(text).bare).join('');
  const title = bareText(document.data.title).bare;
  if (opening.startsWith(title)) return [];
  const found = opening.slice(0, title.length);
  return [
    {
      path: document.path,
      ...document.locate(['title']),
      rule: 'title-not-opening-words',
      message: `title“${document.data.title}”不是正文的开头，正文开头作“${found}”。请照抄开头数语。`,
    },
  ];
}
