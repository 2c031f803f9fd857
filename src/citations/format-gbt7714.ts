import type { Citation, Passage } from './citation.ts';
import { newspaperOf } from './printed-in.ts';
import { workDate } from './work-date.ts';

function end(url: string | undefined, accessed: string | undefined): string {
  // The day of reading belongs to what is read on line.
  if (url === undefined) return '.';
  return `${accessed === undefined ? '' : `[${accessed}]`}. ${url}.`;
}

/**
 * A passage as GB/T 7714-2015 sets electronic documents (4.6) and newspaper articles (4.5): who is responsible first,
 * nobody where nobody is named; 文号 and the place in the text as the second part of the title, as the number of a
 * report is; [N] where a page of a newspaper
 * is known, [A] for official documents as in the standard's own example (A.9), otherwise [EB], or [Z] off line.
 */
function passageReference({ work, place, url }: Passage, accessed: string | undefined): string {
  const names = work.authors.length > 0 ? work.authors : work.issuers;
  // Three names at most, then 等 (8.1.2).
  const responsible = names.length > 3 ? [...names.slice(0, 3), '等'] : names;
  const title = work.isTitled ? work.title : `无题（首句：${work.title}）`;
  const more = [work.number ?? '', place].filter((fact) => fact !== '').join(', ');
  const newspaper = newspaperOf(work.publishedIn);
  const carrier = url === undefined ? '' : '/OL';
  const head = `${responsible.length > 0 ? `${responsible.join(', ')}. ` : ''}${title}${more === '' ? '' : `: ${more}`}`;
  if (newspaper) {
    const issue = [newspaper.name, work.published].filter((fact) => fact !== undefined).join(', ');
    return `${head}[N${carrier}]. ${issue}(${newspaper.page})${end(url, accessed)}`;
  }
  const type = work.isOfficial ? 'A' : url === undefined ? 'Z' : 'EB';
  const host =
    work.publishedIn === undefined ? '' : `//${work.publishedIn.replace(/^《([^《》]+)》$/, '$1')}`;
  const date = workDate(work);
  const when = date === undefined ? '' : `. (${date})`;
  const rest = end(url, accessed);
  return `${head}[${type}${carrier}]${host}${when === '' && rest.startsWith('[') ? '. ' : when}${rest}`;
}

/** References after GB/T 7714-2015, one a line: the card as a part of the library, then what it rests on. */
export function formatGbt7714({ library, card, passages, accessed }: Citation): string {
  const lines = passages.map((passage) => passageReference(passage, accessed));
  if (!card) return lines.join('\n');
  const rest = end(card.url, accessed);
  const own = `${card.name}[DB${card.url === undefined ? '' : '/OL'}]//${library}`;
  return [`${own}${rest.startsWith('[') ? '. ' : ''}${rest}`, ...lines].join('\n');
}
