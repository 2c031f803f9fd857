import { issuersOfTitle } from './bodies.ts';
import { genre } from './line-kinds.ts';

/** What a headline is about: without issuers, 关于, 印发 and the kind of letter; the whole headline of a law. */
export function subjectOf(title: string): string {
  const about = /(?:关于(?:印发|转发|批转|公布|发布)?|印发|转发|批转)(.+)$/u.exec(title)?.[1];
  if (about === undefined || (issuersOfTitle(title).length === 0 && !title.startsWith('关于'))) return title;
  const bare = about
    .replace(/^关于/u, '')
    .replace(/[（(][^（）()]*[）)]$/u, '')
    .replace(/的(?:补充|紧急)?([^的]{1,4})$/u, (whole, kind: string) => (genre.test(kind) ? '' : whole))
    .replaceAll(/[《》]/gu, '');
  return bare.length >= 2 ? bare : title;
}
