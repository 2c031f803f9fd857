import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Remark plugin: addresses inside the site ("/glossary/") are put below the base path that it is served from. */
export function remarkBaseLinks({ base }: { base: string }) {
  return (tree: Root): void => {
    visit(tree, ['link', 'definition'], (node) => {
      const link = node as Link | Definition;
      if (/^\/(?!\/)/.test(link.url)) link.url = `${base}${link.url.slice(1)}`;
    });
  };
}
