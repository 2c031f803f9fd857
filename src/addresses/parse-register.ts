import {
  joinAddress,
  partRule,
  type PermalinkRegister,
  type PublishedPage,
  type PublishedPart,
  type Redirect,
} from './register.ts';

/** A line of a register that cannot be read. */
export interface RegisterFault {
  /** 1-based. */
  line: number;
  message: string;
}

const id = String.raw`[a-z0-9]+(?:-[a-z0-9]+)*`;
const page = `[a-z]+/${id}`;
const redirectLine = new RegExp(`^(${page}|#${id}) ([-=])> ((?:${page}|[a-z]+)?(?:#${id})?)$`);
const ruleLine = /^rule (\d+)$/;
const pageLine = new RegExp(`^(${page})(?: (\\S*))?$`);
const partLine = new RegExp(`^#(${id})(?:\\((${id})\\))?(?: (\\S*))?$`);

/**
 * Reads a register: a line for a page, below it a line for each part of it, `->` or `=>` where an address leads
 * elsewhere; `path` is for messages. Lines that begin with "# " are remarks. What cannot be read is reported and left out.
 */
export function parseRegister(
  file: string,
  path: string,
): { register: PermalinkRegister; faults: RegisterFault[] } {
  const pages = new Map<string, PublishedPage & { parts: PublishedPart[] }>();
  const redirects = new Map<string, Redirect>();
  const lines = new Map<string, number>();
  const faults: RegisterFault[] = [];
  let here = '';
  let rule = 1;
  for (const [index, text] of file.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (text === '' || text === '#' || text.startsWith('# ')) continue;
    const claim = (own: string): boolean => {
      const before = lines.get(own);
      if (before === undefined) lines.set(own, line);
      else faults.push({ line, message: `“${own}”已登记在第 ${before} 行。请删去一行。` });
      return before === undefined;
    };
    const [, ofFile] = ruleLine.exec(text) ?? [];
    if (ofFile !== undefined) {
      rule = Number(ofFile);
      if (rule <= partRule) continue;
      faults.push({
        line,
        message: `登记册按第 ${rule} 版段号规则写成，本程序只认到第 ${partRule} 版。请更新程序。`,
      });
      continue;
    }
    const redirect = redirectLine.exec(text);
    const part = partLine.exec(text);
    const heading = pageLine.exec(text);
    if (redirect) {
      const [, from = '', sign, to = ''] = redirect;
      const isPart = from.startsWith('#');
      if (!isPart) here = from;
      const own = isPart ? here + from : from;
      if (here === '' || to === '') {
        faults.push({ line, message: `“${text}”没有写明哪一页。请改正这一行。` });
      } else if (claim(own)) {
        const kind = sign === '=' ? 'retired' : 'moved';
        redirects.set(own, { to: to.startsWith('#') ? here + to : to, kind });
      }
    } else if (part) {
      const [, id = '', counted = id, words = ''] = part;
      const owner = pages.get(here);
      if (!owner) faults.push({ line, message: `“#${id}”不在任何一页之下。请改正这一行。` });
      else if (claim(joinAddress(here, id))) owner.parts.push({ id, counted, words });
    } else if (heading) {
      const [, own = '', words = ''] = heading;
      here = own;
      if (claim(own)) pages.set(own, { address: own, words, parts: [] });
    } else {
      faults.push({ line, message: `看不懂“${text.slice(0, 40)}”。请用 npm run permalinks 写这个文件。` });
    }
  }
  return { register: { pages, redirects, rule, path, lineOf: (own) => lines.get(own) ?? 1 }, faults };
}
