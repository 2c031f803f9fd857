import { partRule, splitAddress, type PermalinkRegister } from '../addresses/register.ts';

const preface = `# 已公布的网址。由 npm run permalinks 写成，不用手改；npm run check 按它核对，公布过的网址一个也不会丢。
# rule 是段号规则的版本。一页占一行，下面每段一行：#段号 段首文字；#段号(现序) 表示段落增删以后仍用原号。-> 后面是现在的网址，=> 后面是撤下以后改看的网址。
rule ${partRule}
`;

const sign = { moved: '->', retired: '=>' } as const;
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The register as its file: pages sorted by address, parts in reading order, redirects after them. */
export function writeRegister({ pages, redirects }: Pick<PermalinkRegister, 'pages' | 'redirects'>): string {
  const moved = new Map<string, string[]>();
  for (const from of [...redirects.keys()].sort(inOrder)) {
    const [page, fragment] = splitAddress(from);
    const redirect = redirects.get(from);
    if (fragment === '' || !redirect) continue;
    const [targetPage, target] = splitAddress(redirect.to);
    const to = targetPage === page && target !== '' ? `#${target}` : redirect.to;
    moved.set(page, [...(moved.get(page) ?? []), `#${fragment} ${sign[redirect.kind]} ${to}`]);
  }
  const lines: string[] = [];
  const own = [...redirects.keys()].filter((from) => !from.includes('#'));
  for (const address of [...new Set([...pages.keys(), ...own])].sort(inOrder)) {
    const page = pages.get(address);
    const redirect = redirects.get(address);
    if (page) {
      lines.push(`${address} ${page.words}`.trimEnd());
      for (const { id, counted, words } of page.parts) {
        lines.push(`#${id}${counted === id ? '' : `(${counted})`} ${words}`.trimEnd());
      }
    } else if (redirect) {
      lines.push(`${address} ${sign[redirect.kind]} ${redirect.to}`);
    }
    lines.push(...(moved.get(address) ?? []));
  }
  return `${preface}${lines.join('\n')}\n`;
}
