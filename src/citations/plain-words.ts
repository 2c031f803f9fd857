import { chineseDate } from '../entries/value-words.ts';
import type { Card, Passage, Work } from './citation.ts';
import { newspaperOf } from './printed-in.ts';

/** A work's title in its marks; titles inside it get the inner ones (GB/T 15834). */
export function titleInMarks({ title, isTitled }: Work): string {
  const inner = title.replaceAll('《', '〈').replaceAll('》', '〉');
  return isTitled ? `《${inner}》` : `无题（首句：${title}）`;
}

function printing({ publishedIn, published }: Work): string {
  const date = published === undefined ? '' : chineseDate(published);
  const newspaper = newspaperOf(publishedIn);
  return newspaper ? `《${newspaper.name}》${date}第${newspaper.page}版` : `${publishedIn ?? ''}${date}`;
}

/**
 * Everything that is known of a passage's origin but its title and place: authors before them, the rest after, at its end
 * what must be known of an earlier text.
 */
export function originWords({ work, later }: Pick<Passage, 'work' | 'later'>): {
  before: string;
  after: string;
} {
  const facts = [
    work.issuers.join('、'),
    work.dated === undefined ? '' : chineseDate(work.dated),
    work.asOf === undefined || work.asOf === work.dated ? '' : `${chineseDate(work.asOf)}的文本`,
    printing(work),
    work.series === undefined ? '' : `“${work.series}”栏`,
    later?.words ?? work.warning ?? '',
  ].filter((fact) => fact !== '');
  return {
    before: work.authors.length > 0 ? `${work.authors.join('、')}：` : '',
    after: facts.map((fact) => `，${fact}`).join(''),
  };
}

/** 《标题》（国发〔2024〕1号）第三条 */
export const placeWords = ({ work, place }: Pick<Passage, 'work' | 'place'>): string =>
  `${titleInMarks(work)}${work.number === undefined ? '' : `（${work.number}）`}${place}`;

/** 《标题》第三部分第（四）条第1段，issuers，dates, where printed. */
export function passageWords(passage: Passage): string {
  const { before, after } = originWords(passage);
  return `${before}${placeWords(passage)}${after}`;
}

/** The note of a reference: that the text has no title of its own, the place in it, and what must be known of an earlier text. */
export const noteWords = ({ work, place, later }: Passage): string =>
  [work.isTitled ? '' : '原版无题，以首句为题', place, later?.words ?? work.warning ?? '']
    .filter((fact) => fact !== '')
    .join('；');

/** 名词“托位” */
export const cardWords = ({ kind, name }: Card): string => `${kind}“${name}”`;
