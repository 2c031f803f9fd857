import { isSafeAddress } from '../render/safe-address.ts';
import type { Markup } from '../text/markup.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { Problem } from '../text/problem.ts';

/** What is wrong with a node of a document: its rule and the sentence; undefined where it is safe. */
function fault({ type, content }: Markup): Pick<Problem, 'rule' | 'message'> | undefined {
  if (type === 'html') {
    const message = `正文中不能有 HTML：${content.slice(0, 40)}。请改用 Markdown，或在“<”前加“\\”。`;
    return { rule: 'raw-html', message };
  }
  if (type === 'image') {
    return { rule: 'image', message: `正文中不能有图片：${content.slice(0, 60)}。原文的图请用文字说明。` };
  }
  if ((type === 'link' || type === 'definition') && !isSafeAddress(content)) {
    const message = `链接“${content.slice(0, 60)}”不安全。只可用 https:、http:、mailto: 或站内地址。`;
    return { rule: 'unsafe-link', message };
  }
  return undefined;
}

/** Documents hold no raw HTML, no pictures, and no link that could run a script. */
export function checkMarkdownSafety(model: KnowledgeModel): Problem[] {
  return [...model.documents.values()].flatMap(({ path, bodyLine, markup }) =>
    markup.flatMap((node) => {
      const found = fault(node);
      return found ? [{ path, line: bodyLine + node.line - 1, column: node.column, ...found }] : [];
    }),
  );
}
