import { entryNames, type EntryCollection } from '../../entries/collection-names.ts';

/** Collections whose entries a tray takes, by the letter that stands for them in an address. */
const collectionLetters = { g: 'glossary', t: 'targets', f: 'figures', c: 'cases' } as const satisfies Record<
  string,
  EntryCollection
>;

/** A collection whose entries a tray takes, beside passages of documents. */
export type TrayCollection = (typeof collectionLetters)[keyof typeof collectionLetters];

export const trayCollections: readonly TrayCollection[] = Object.values(collectionLetters);

/** Their Chinese names, as a sentence lists them. */
export const trayNames = trayCollections.map((collection) => entryNames[collection]).join('、');

const idPattern = '[a-z0-9]+(?:-[a-z0-9]+)*';
const entryRef = new RegExp(`^(${trayCollections.join('|')})/(${idPattern})$`);
const passageRef = new RegExp(`^documents/(${idPattern})#([a-z]+[a-z0-9]*(?:-[a-z0-9]+)*)$`);
const token = new RegExp(
  `^([${Object.keys(collectionLetters).join('')}p])\\.(${idPattern})(?:\\.(${idPattern}))?$`,
);

/** Whether the words are a reference that a tray can hold; they need not name anything that exists. */
export function isRef(ref: string): boolean {
  return entryRef.test(ref) || passageRef.test(ref);
}

/** The short form of a reference in an address: g.yi-yu-jie-he, p.eldercare-reform-opinion.s3-c4-p1. */
export function tokenOfRef(ref: string): string {
  const [path = '', part] = ref.split('#');
  const [collection = '', id = ''] = path.split('/');
  return part === undefined ? `${collection.charAt(0)}.${id}` : `p.${id}.${part}`;
}

/** The reference of a short form, or undefined where it is none. */
export function refOfToken(short: string): string | undefined {
  const [, letter = '', id = '', part] = token.exec(short) ?? [];
  const collection = (collectionLetters as Readonly<Record<string, string>>)[letter];
  const ref = collection === undefined ? `documents/${id}#${part ?? ''}` : `${collection}/${id}`;
  return isRef(ref) && (part === undefined) === (collection !== undefined) ? ref : undefined;
}

/**
 * The reference that someone means who types or pastes an address: with or without the host, the base path and the
 * last slash. Undefined where it names nothing that a tray takes.
 */
export function refOfAddress(address: string): string | undefined {
  const bare = address.trim().replace(/[?:][^#/]*(?=#|$)/, '');
  const match = new RegExp(
    `(?:^|/)((?:${trayCollections.join('|')}|documents|embed/(?:${trayCollections.join('|')}))/${idPattern})/?(#.*)?$`,
  ).exec(bare);
  if (!match) return undefined;
  const path = (match[1] ?? '').replace(/^embed\//, '');
  const part = (match[2] ?? '').replace(/:~:.*$/, '');
  const ref = path.startsWith('documents/') ? `${path}${part}` : path;
  return isRef(ref) ? ref : undefined;
}

/** Address of the file beside a page (glossary/tuo-wei), below the site's base. */
export const pageFile = (page: string): string => `page-data/${page}.json`;

/** Address of the file that holds a reference's words, below the site's base, without a slash before it. */
export function fileOfRef(ref: string): string {
  return pageFile(ref.split('#')[0] ?? '');
}

/** Address of the page, below the site's base, without a slash before it. */
export function pageOfRef(ref: string): string {
  const [path = '', part] = ref.split('#');
  return `${path}/${part === undefined ? '' : `#${part}`}`;
}
