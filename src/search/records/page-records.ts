import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toString } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { identifyBlocks } from '../../text/parts/paragraph-ids.ts';
import { parseMarkdown } from '../../text/parser.ts';
import { splitFrontMatter } from '../../model/front-matter.ts';
import type { SearchRecord } from '../record.ts';

/** The hand-written pages below a folder as the search sees them, by path. */
export function pageRecords(folder: string): SearchRecord[] {
  return globSync('**/*.md', { cwd: folder })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .flatMap((file): SearchRecord[] => {
      const split = splitFrontMatter(readFileSync(path.join(folder, file), 'utf8'));
      if (!split) return [];
      const { title } = parse(split.yaml) as { title: string };
      const address = file.replace(/\.md$/, '').replace(/(^|\/)index$/, '');
      return [
        {
          url: `/${address}/`.replace('//', '/'),
          kind: 'page',
          title,
          filters: { kind: '本库说明' },
          parts: identifyBlocks(parseMarkdown(split.body)).map((block) => ({
            id: '',
            label: '',
            text: toString(block.node),
            heading: block.depth > 0,
          })),
        },
      ];
    });
}
