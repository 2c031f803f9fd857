import type { Problem } from '../text/problem.ts';
import type { Markup } from '../text/markup.ts';
import type { LoadedEntry } from '../model/load-content.ts';

const remedies: Readonly<Record<string, string>> = {
  code: '代码块（缩进四格也算）里的字不入校勘，请写成普通段落',
  footnoteDefinition: '脚注里的字不入校勘，编者的话请写入 edition',
  footnoteReference: '脚注号不是原文，编者的话请写入 edition',
  delete: '原件上划去的字照普通文字写，位置登记在 edition 的 struck',
  definition: '链接定义不入校勘，请删去',
};

/** Markdown that readers would see, but that is no part of the collated text: code, footnotes, generated numbers. */
export function checkUncollatedMarkdown(
  { path, bodyLine }: Pick<LoadedEntry<'documents'>, 'path' | 'bodyLine'>,
  markup: readonly Markup[],
): Problem[] {
  return markup.flatMap(({ type, ordered, line, column }) => {
    const remedy = ordered ? '自动编号不是原文，请在数字后的点前加“\\”（1\\.）' : remedies[type];
    if (remedy === undefined) return [];
    const message = `正文里有不能与来源相校的写法：${remedy}。`;
    return [{ path, line: bodyLine + line - 1, column, rule: 'uncollated-markdown', message }];
  });
}
