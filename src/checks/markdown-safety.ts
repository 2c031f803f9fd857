import type { Html, Image, Link, Definition } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../markdown/parser.ts';
import { isSafeAddress } from '../markdown/safe-address.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { Problem } from './problem.ts';

/** Documents hold no raw HTML, no pictures, and no link that could run a script. */
export function checkMarkdownSafety(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  for (const document of model.documents.values()) {
    visit(parseMarkdown(document.body), (node) => {
      const start = node.position?.start;
      const report = (rule: string, message: string): void => {
        const line = document.bodyLine + (start?.line ?? 1) - 1;
        problems.push({ path: document.path, line, column: start?.column ?? 1, rule, message });
      };
      if (node.type === 'html') {
        report(
          'raw-html',
          `正文中不能有 HTML：${(node as Html).value.slice(0, 40)}。请改用 Markdown，或在“<”前加“\\”。`,
        );
      } else if (node.type === 'image') {
        report('image', `正文中不能有图片：${(node as Image).url.slice(0, 60)}。原文的图请用文字说明。`);
      } else if (node.type === 'link' || node.type === 'definition') {
        const { url } = node as Link | Definition;
        if (!isSafeAddress(url)) {
          report(
            'unsafe-link',
            `链接“${url.slice(0, 60)}”不安全。只可用 https:、http:、mailto: 或站内地址。`,
          );
        }
      }
    });
  }
  return problems;
}
