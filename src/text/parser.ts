import type { Root, Text } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Options of remark-gfm: a single tilde stands for a range (20~30%), not for a deletion. */
export const gfmOptions = { singleTilde: false } as const;

const processor = unified().use(remarkParse).use(remarkGfm, gfmOptions).use(remarkCjkFriendly);

/** Remark plugin: a line break inside Chinese text is no space. */
export function remarkJoinChineseLines() {
  return (tree: Root): void => {
    visit(tree, 'text', (node: Text) => {
      node.value = node.value.replace(/(?<=[^\p{ASCII}])[ \t]*\n[ \t]*(?=[^\p{ASCII}])/gu, '');
    });
  };
}

const joinLines = remarkJoinChineseLines();

/** The one way Markdown of this library is read: CommonMark, GFM, emphasis that works next to Chinese. */
export function parseMarkdown(markdown: string): Root {
  const tree = processor.parse(markdown);
  joinLines(tree);
  return tree;
}
