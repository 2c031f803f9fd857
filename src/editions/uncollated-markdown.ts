import type { List } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../checks/problem.ts';
import { parseMarkdown } from '../markdown/parser.ts';
import type { LoadedEntry } from '../model/load-content.ts';

const remedies: Readonly<Record<string, string>> = {
  code: '代码块（缩进四格也算）里的字不入校勘，请写成普通段落',
  footnoteDefinition: '脚注里的字不入校勘，编者的话请写入 edition',
  footnoteReference: '脚注号不是原文，编者的话请写入 edition',
  definition: '链接定义不入校勘，请删去',
};

/** Markdown that readers would see, but that is no part of the collated text: code, footnotes, generated numbers. */
export function checkUncollatedMarkdown(
  document: Pick<LoadedEntry<'documents'>, 'path' | 'body' | 'bodyLine'>,
): Problem[] {
  const problems: Problem[] = [];
  visit(parseMarkdown(document.body), (node) => {
    const generated = node.type === 'list' && (node as List).ordered === true;
    const remedy = generated ? '自动编号不是原文，请在数字后的点前加“\\”（1\\.）' : remedies[node.type];
    if (remedy === undefined) return;
    problems.push({
      path: document.path,
      line: document.bodyLine + (node.position?.start.line ?? 1) - 1,
      column: node.position?.start.column ?? 1,
      rule: 'uncollated-markdown',
      message: `正文里有不能与来源相校的写法：${remedy}。`,
    });
  });
  return problems;
}
