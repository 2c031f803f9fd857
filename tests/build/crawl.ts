import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { filesBelow } from '../../src/config/files-below.ts';

export interface Site {
  /** Folder that the site was built into. */
  folder: string;
  /** Path that it is served under, with a slash at both ends. */
  base: string;
  /** Origin of absolute addresses of its own, such as https://example.org. */
  origin?: string;
}

export interface Crawl {
  /** Paths of the pages below the folder, such as glossary/tuo-wei/index.html. */
  pages: string[];
  /** Number of links, sources and references by id that were followed. */
  links: number;
  /** "page: what is wrong", all of them. */
  problems: string[];
  /** Pages that no other page leads to, the home page and the 404 page aside. */
  orphans: string[];
}

interface Page {
  document: Document;
  ids: Set<string>;
}

const standIn = 'http://site.invalid';
const idReferences = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget', 'list'];

/**
 * The file that an address of the site leads to, and its fragment; a sentence where there is none. Undefined for other
 * hosts and other schemes.
 */
export function resolveAddress(
  site: Site,
  address: string,
  from = site.base,
): { file: string; fragment: string } | string | undefined {
  const origin = site.origin ?? standIn;
  let url: URL;
  try {
    url = new URL(address, `${origin}${from}`);
  } catch {
    return `“${address}” is no address`;
  }
  if (url.origin !== origin) return undefined;
  if (!url.pathname.startsWith(site.base)) return `“${address}” leads out of ${site.base}`;
  const below = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  const full = path.join(site.folder, file);
  if (!existsSync(full)) return `“${address}” leads to nothing (${file})`;
  if (statSync(full).isDirectory()) return `“${address}” lacks the slash at its end`;
  return { file, fragment: decodeURIComponent(url.hash.slice(1)) };
}

function addressOf(site: Site, file: string): string {
  return `${site.base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function* addressesIn(document: Document): Generator<string> {
  for (const element of document.querySelectorAll('meta[http-equiv="refresh"]')) {
    yield /url=(.*)$/i.exec(element.getAttribute('content') ?? '')?.[1] ?? '';
  }
  for (const element of document.querySelectorAll('[href]')) yield element.getAttribute('href') ?? '';
  for (const element of document.querySelectorAll('[src]')) yield element.getAttribute('src') ?? '';
  for (const element of document.querySelectorAll('form[action]')) yield element.getAttribute('action') ?? '';
  for (const element of document.querySelectorAll('[formaction]')) {
    yield element.getAttribute('formaction') ?? '';
  }
  for (const element of document.querySelectorAll('[srcset]')) {
    for (const candidate of (element.getAttribute('srcset') ?? '').split(',')) {
      yield candidate.trim().split(/\s+/)[0] ?? '';
    }
  }
}

/** What the page itself lacks: a body, a heading, unique ids, the targets of its references by id. */
function pageProblems({ document, ids }: Page): string[] {
  const problems: string[] = [];
  const main = document.querySelector('main') ?? document.querySelector('body');
  // The page of an address that has moved is a link to where it stands now, and no more.
  const leadsOn = document.querySelector('meta[http-equiv="refresh"]') !== null;
  if (leadsOn && !main?.querySelector('a[href]')) problems.push('it does not lead on by a link');
  if (!leadsOn && (main?.textContent ?? '').replace(/\s+/gu, '').length < 20) {
    problems.push('the body is empty');
  }
  if (document.querySelectorAll('h1').length !== 1) problems.push('there is not one h1');
  if (!document.querySelector('title')?.textContent) problems.push('the title is empty');
  const all = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(all.filter((item, index) => all.indexOf(item) !== index))) {
    problems.push(`the id “${id}” stands twice`);
  }
  for (const name of idReferences) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      for (const id of (element.getAttribute(name) ?? '').split(/\s+/)) {
        if (!ids.has(id)) problems.push(`${name} names “${id}”, which is not there`);
      }
    }
  }
  return problems;
}

/** The pages at addresses that something has left, as the site's own list names them, and the cards to embed there. */
function formerPages({ folder }: Site): ReadonlySet<string> {
  const list = path.join(folder, 'redirects.json');
  if (!existsSync(list)) return new Set();
  const former = Object.keys(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>);
  return new Set(former.flatMap((address) => [`${address}/index.html`, `embed/${address}/index.html`]));
}

/** Follows every link, source, style reference and id of a built site, and looks for pages without a body. */
export function crawl(site: Site): Crawl {
  const files = filesBelow(site.folder);
  const pages = new Map<string, Page>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const { document } = parseHTML(readFileSync(path.join(site.folder, file), 'utf8'));
    const ids = new Set([...document.querySelectorAll('[id]')].map((element) => element.id));
    pages.set(file, { document, ids });
  }
  const problems: string[] = [];
  const reached = new Set(['index.html', '404.html']);
  // Only links from outside know an address that something once had.
  const former = formerPages(site);
  let links = 0;
  const follow = (file: string, address: string, isPage: boolean): void => {
    links += 1;
    const target = resolveAddress(site, address, addressOf(site, file));
    if (target === undefined) return;
    if (typeof target === 'string') {
      problems.push(`${file}: ${target}`);
      return;
    }
    if (isPage && target.file !== file) reached.add(target.file);
    const page = pages.get(target.file);
    if (page && target.fragment !== '' && !page.ids.has(target.fragment)) {
      problems.push(`${file}: “${address}” names an anchor that is not there`);
    }
  };
  for (const [file, page] of pages) {
    problems.push(...pageProblems(page).map((problem) => `${file}: ${problem}`));
    for (const address of addressesIn(page.document)) follow(file, address, true);
  }
  for (const file of files) {
    const text = (): string => readFileSync(path.join(site.folder, file), 'utf8');
    if (file.endsWith('.css')) {
      for (const [, address = ''] of text().matchAll(/url\(\s*["']?(?!data:)([^"')]+)["']?\s*\)/g)) {
        follow(file, address, false);
      }
    } else if (file.endsWith('.xml')) {
      for (const [, loc, href] of text().matchAll(/<loc>([^<]+)<\/loc>|href="([^"]+)"/g)) {
        follow(file, (loc ?? href ?? '').replace(/&amp;/g, '&'), false);
      }
    }
  }
  return {
    pages: [...pages.keys()],
    links,
    problems,
    orphans: [...pages.keys()].filter((file) => !reached.has(file) && !former.has(file)),
  };
}
