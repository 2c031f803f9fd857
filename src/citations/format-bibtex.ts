import type { Card, Citation, Passage } from './citation.ts';
import { noteWords } from './plain-words.ts';
import { newspaperOf } from './printed-in.ts';
import { workDate } from './work-date.ts';

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that BibTeX and LaTeX show as it is. */
export const escapeBibtex = (text: string): string =>
  text.replace(/[\\{}%&$#_~^]/g, (sign) => signs[sign] ?? `\\${sign}`);

/** An entry; fields without a value stay away. Values are given as they stand between the braces. */
function entry(
  type: string,
  key: string,
  fields: readonly (readonly [string, string | undefined])[],
): string {
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},`],
  );
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}

const keyOf = (address: string, url: string | undefined): string => {
  const fragment = /#([a-z0-9-]+)/.exec(url ?? '')?.[1];
  return `${address.split('/').at(-1) ?? address}${fragment === undefined ? '' : `:${fragment}`}`;
};

function dateFields(date: string | undefined): (readonly [string, string | undefined])[] {
  const [year, month] = (date ?? '').split('-');
  return [
    ['date', date],
    ['year', year],
    ['month', month === undefined ? undefined : String(Number(month))],
  ];
}

function passageEntry(passage: Passage, { library, accessed }: Citation): string {
  const { work, url } = passage;
  const newspaper = newspaperOf(work.publishedIn);
  // The second pair of braces keeps the name of a body, or of a person in Chinese, in one piece.
  const names = work.authors.length > 0 ? work.authors : work.issuers;
  const author = names.map((name) => `{${escapeBibtex(name)}}`).join(' and ');
  return entry(newspaper ? 'article' : 'misc', keyOf(work.address, url), [
    ['author', author],
    ['title', `{${escapeBibtex(work.title)}}`],
    ['journal', newspaper && escapeBibtex(newspaper.name)],
    ['howpublished', newspaper ? undefined : escapeBibtex(work.publishedIn ?? library)],
    ...dateFields(workDate(work)),
    ['pages', newspaper?.page],
    ['number', work.number && escapeBibtex(work.number)],
    ['note', escapeBibtex(noteWords(passage))],
    ['url', url],
    ['urldate', url === undefined ? undefined : accessed],
  ]);
}

function cardEntry(card: Card, { library, accessed }: Citation): string {
  return entry('misc', card.address.replace('/', ':'), [
    ['title', `{${escapeBibtex(card.name)}}`],
    ['howpublished', escapeBibtex(library)],
    ['note', escapeBibtex(card.kind)],
    ['url', card.url],
    ['urldate', card.url === undefined ? undefined : accessed],
  ]);
}

/** BibTeX entries: @article for a page of a newspaper, else @misc; a card's own entry before those it rests on. */
export function formatBibtex(citation: Citation): string {
  return [
    ...(citation.card ? [cardEntry(citation.card, citation)] : []),
    ...citation.passages.map((passage) => passageEntry(passage, citation)),
  ].join('\n\n');
}
