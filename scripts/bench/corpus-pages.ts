import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { documentParts } from '../../src/text/document-parts.ts';
import { splitFrontMatter } from '../../src/model/front-matter.ts';
import { documentSchema } from '../../src/entries/documents.ts';

/** The documents of a content folder as clean paragraphs, headline first. */
export function corpusPages(contentDir: string): { id: string; paragraphs: string[] }[] {
  const folder = path.join(contentDir, 'documents');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const split = splitFrontMatter(readFileSync(path.join(folder, name), 'utf8'));
      const parts = split ? documentParts(documentSchema.parse(parse(split.yaml)), split.body) : [];
      return { id: name.slice(0, -3), paragraphs: parts.map(({ text }) => text.replaceAll(/\s+/g, '')) };
    });
}
