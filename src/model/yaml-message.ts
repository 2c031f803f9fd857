import type { ErrorCode } from 'yaml';

const indent = '缩进不对；同一层的字段要对齐，缩进用空格，不用制表符';
const quoting = '有的字有特殊含义；把整个值放进引号里';
const colon = '一行里多了或少了冒号；冒号后要有空格，值里有冒号的放进引号里';
const anchor = '这里不用 & 和 * 引用；把内容照写一遍';

const messages: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: anchor,
  ALIAS_PROPS: anchor,
  MULTIPLE_ANCHORS: anchor,
  BAD_INDENT: indent,
  TAB_AS_INDENT: indent,
  BLOCK_IN_FLOW: indent,
  BAD_SCALAR_START: quoting,
  BAD_DQ_ESCAPE: '双引号里的 \\ 写法不对；改用单引号',
  TAG_RESOLVE_FAILED: quoting,
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: colon,
  KEY_OVER_1024_CHARS: colon,
  DUPLICATE_KEY: '同一个字段写了两次；只留一处',
  MISSING_CHAR: '缺了冒号、引号或右括号；补上',
  MULTIPLE_DOCS: '一个文件只写一条；删去多出的 --- 和后面的内容',
  UNEXPECTED_TOKEN: '这里多了字符，或前面少了引号、括号；对照别的条目改正',
};

/** What is wrong at a place that YAML cannot be read at, and what to do, in Chinese. */
export const yamlMessage = (code: ErrorCode): string =>
  `${messages[code] ?? '这里读不懂；对照别的条目检查缩进、冒号后的空格和引号'}。`;
