import type { PageLine } from '../extracted-page.ts';
import { withoutSpace } from '../../text/bare-text.ts';

const names: Readonly<Record<string, readonly string[]>> = {
  issuer: ['发文机关', '发布机构', '发布单位', '制发机关', '公开主体', '发布机关', '制定机关', '公开责任部门'],
  number: ['发文字号', '文号', '文件编号', '发文文号'],
  dated: ['成文日期', '发文日期', '制定日期', '签发日期'],
  published: ['发布日期', '公开日期', '发布时间', '公布日期', '发文时间', '公开时间'],
  title: ['标题', '名称', '文件名称', '信息名称'],
  other: [
    '索引号', '信息索引', '索取号', '主题分类', '分类', '体裁分类', '组配分类', '主题词', '关键词', '有效性', '时效性', '生效日期',
    '施行日期', '实施日期', '废止日期', '失效日期', '生成日期', '更新时间', '公开方式', '公开范围', '公开形式', '公开类别', '公开属性', '公开程序',
    '服务对象', '内容概述', '浏览次数', '点击数', '点击次数', '阅读次数', '访问次数', '阅读量', '字体', '字号', '信息来源', '来源', '稿源',
    '统一编号', '统一登记号', '登记号', '效力级别', '发文类型', '载体类型', '所属主题', '主题', '体裁', '栏目', '作者', '审核', '保管期限',
  ],
}; // prettier-ignore
const kindOf = new Map(
  Object.entries(names).flatMap(([kind, list]) => list.map((name) => [name, kind] as const)),
);
const label = new RegExp(
  `[【\\[]?(${[...kindOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => [...name].join('[\\s\\u3000]*'))
    .join('|')})[】\\]]?\\s*[：:]`,
  'gu',
);
const buttons =
  /^(?:[【[（(]?\s*(?:字体|字号)?[：:]?\s*(?:大|中|小|打印|关闭|收藏|分享|分享到|下载|返回|我要纠错|扫一扫.{0,12}|语音播报|繁体|无障碍)[\s|】\]）)]*)+$/u;
/** The day or minute that stands before the rest without a name: 2024-03-28 10:00 来源：…. */
const moment = /^\d{4}(?:-\d{1,2}-|\/\d{1,2}\/|年\d{1,2}月)\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/u;
/** Lines at the head of a page among which rows of facts stand. */
export const factReach = 60;
const longestValue = 120;

/** What the rows of facts over a page of a government say, and where they stand. */
export interface Metadata {
  /** 1-based numbers of their lines. */
  lines: number[];
  issuer?: string;
  number?: string;
  dated?: string;
  published?: string;
  title?: string;
}

interface Found {
  kind: string;
  name: string;
  value: string;
}

/** The pairs of name and value of one line, and whether the line holds nothing else; a last name may lack its value. */
function pairsOf(text: string): Found[] {
  const marks = Array.from(text.matchAll(label));
  const before = text.slice(0, marks[0]?.index ?? 0).replaceAll(/^[[（(【\s]+|[\]）)】\s]+$/gu, '');
  if (marks.length === 0 || (before !== '' && !moment.test(before))) return [];
  const first = before === '' ? [] : [{ kind: 'published', name: '发布时间', value: before }];
  const pairs = marks.map((mark, index) => {
    const name = withoutSpace(mark[1] ?? '');
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim();
    return { kind: kindOf.get(name) ?? 'other', name, value };
  });
  return [...first, ...pairs];
}

/** Rows of facts (索引号, 发文机关, 主题词, 发布日期 …) among the first lines; none where fewer than two names stand there. */
export function findMetadata(lines: readonly PageLine[]): Metadata {
  const found: Found[] = [];
  const taken = new Set<number>();
  let waiting: Found | undefined;
  const opening = lines.slice(0, factReach);
  for (const [index, { text, heading, cells }] of opening.entries()) {
    const tidy = text.trim();
    if (tidy === '') continue;
    const pairs = (cells ?? [tidy]).flatMap(pairsOf);
    if (waiting?.value === '' && pairs.length === 0 && heading === undefined && tidy.length <= longestValue) {
      waiting.value = tidy;
      taken.add(index + 1);
      waiting = undefined;
    } else if (pairs.length > 0 && pairs.every(({ value }) => value.length <= longestValue)) {
      // In a table the value stands in the cell beside its name.
      const beside = cells?.filter((cell) => pairsOf(cell).length === 0) ?? [];
      for (const pair of pairs) {
        if (pair.value === '' && cells) pair.value = beside.shift() ?? '';
      }
      found.push(...pairs);
      waiting = cells ? undefined : found.at(-1);
      taken.add(index + 1);
    } else if (tidy.length <= longestValue && buttons.test(tidy)) taken.add(index + 1);
    else {
      waiting = undefined;
      if (/[。；]/u.test(tidy)) break;
    }
  }
  const known = new Set(found.map(({ name }) => name));
  if (known.size < 2) return { lines: [] };
  const value = (kind: string): string | undefined =>
    found.find((one) => one.kind === kind && one.value !== '')?.value;
  const facts = Object.fromEntries(
    ['issuer', 'number', 'dated', 'published', 'title'].flatMap((kind) => {
      const own = value(kind);
      return own === undefined ? [] : [[kind, own]];
    }),
  );
  return { ...facts, lines: [...taken].sort((a, b) => a - b) };
}
