import { visible } from '../text/visible.ts';
import type { DecodedText } from './decode-text.ts';

/** What one input became, and what a person must look at. */
export interface IngestReport {
  /** The input as it was named. */
  input: string;
  id: string;
  title: string;
  outcome: 'created' | 'updated' | 'unchanged' | 'kept';
  /** How the bytes were decoded and how sure that is. */
  decoded: string;
  /** Number of changes by what made them. */
  repairs: Readonly<Record<string, number>>;
  /** What a person must look at, in Chinese, with quotes of the page. */
  look: readonly string[];
}

/** `UTF-8，确定（字节合法）；常用字 99.8%`. */
export function describeDecoding(decoded: DecodedText | undefined): string {
  if (!decoded) return '编码由文件格式规定';
  const { encoding, sureness, byteOrderMark, everyday } = decoded;
  const ground = byteOrderMark ? '有字节序标记' : sureness === 'certain' ? '字节合法' : '据字判断';
  return `${encoding}，${sureness === 'certain' ? '确定' : '大概'}（${ground}）；常用字 ${(everyday * 100).toFixed(1)}%`;
}

const outcomes: Readonly<Record<IngestReport['outcome'], string>> = {
  created: '新草稿',
  updated: '草稿重做',
  unchanged: '没有变化',
  kept: '编者已改，未动',
};
const repairNames: Readonly<Record<string, string>> = {
  'fullwidth-punctuation': '半角标点改全角',
  'gb2312-row-shift': '错行标点还原',
  'gb2312-row-shift, doubtful': '错行标点还原而存疑',
  'shifted spaces dropped': '错行空格删去',
  'invisible characters dropped': '不可见字符删去',
  'lines joined': '并行',
  'lines omitted': '略去的行',
};

/** The report of one input, a block of lines in Chinese. */
export function formatReport({ input, id, title, outcome, decoded, repairs, look }: IngestReport): string {
  const counts = Object.entries(repairs).filter(([, count]) => count > 0);
  const named = counts.map(([name, count]) => `${repairNames[name] ?? name} ${count}`);
  return [
    `${input} → ${id}（${outcomes[outcome]}）${title}`,
    `  编码：${decoded}`,
    `  改动：${named.length > 0 ? named.join('，') : '无'}`,
    ...look.map((item) => `  请看：${item}`),
  ]
    .map(visible)
    .join('\n');
}
