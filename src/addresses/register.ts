/** A paragraph, heading or item whose address has been published. */
export interface PublishedPart {
  /** Its address in the page, which stays: s3-c4-p2. */
  id: string;
  /** The id that counting gives it today; another one where paragraphs came or went before it. */
  counted: string;
  /** Its opening words, by which it is known again. */
  words: string;
}

/** A page whose address has been published. */
export interface PublishedPage {
  /** Collection and id: documents/eldercare-reform-opinion. */
  address: string;
  /** Opening words of its title. */
  words: string;
  /** In reading order; empty where the page is no document. */
  parts: readonly PublishedPart[];
}

/** Where an address leads that is no longer one of its own. */
export interface Redirect {
  /** documents/a or documents/a#p2. */
  to: string;
  /** "moved": the same text, so that fragments go along. "retired": the text is gone and this stands nearest. */
  kind: 'moved' | 'retired';
}

/** Every published address of a content folder, and where those lead that have moved. */
export interface PermalinkRegister {
  pages: ReadonlyMap<string, PublishedPage>;
  /** By address: documents/a, or documents/a#p2. */
  redirects: ReadonlyMap<string, Redirect>;
  /** The rule by which its file was counted. */
  rule: number;
  /** What has another address by today's rule than by that of the file: pages, with the new ids by the published ones. */
  renumbered?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Its file, as an author would type it. */
  path: string;
  /** 1-based line of an address in its file. */
  lineOf: (address: string) => number;
}

/** The rule by which parts are counted today; a register without one was counted by the first. */
export const partRule = 2;

/** Name of the register in a content folder. */
export const registerFile = 'permalinks.txt';

/** Page and fragment of an address; the fragment is '' where it names the page. */
export function splitAddress(address: string): [page: string, fragment: string] {
  const [page = '', fragment = ''] = address.split('#');
  return [page, fragment];
}

/** Address of a part of a page, or of the page itself. */
export const joinAddress = (page: string, fragment: string): string =>
  fragment === '' ? page : `${page}#${fragment}`;

/** Path of an address below the site's base: /documents/a/#p2. */
export function addressPath(address: string): string {
  const [page, fragment] = splitAddress(address);
  return joinAddress(`/${page}/`, fragment);
}
