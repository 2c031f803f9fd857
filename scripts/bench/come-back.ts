import { parse } from 'yaml';
import { documentParts } from '../../src/text/document-parts.ts';
import { splitFrontMatter } from '../../src/model/front-matter.ts';
import { draftFiles, prepareDraft } from '../../src/ingest/prepare-draft.ts';
import { documentSchema } from '../../src/entries/documents.ts';

/** The text of the draft that ingest makes of a page, joined in reading order. */
export async function comeBack(page: string): Promise<string> {
  const draft = await prepareDraft('page.txt', new TextEncoder().encode(page));
  const file = new TextDecoder().decode(draftFiles(draft, 'page').get('documents/page.md'));
  const split = splitFrontMatter(file);
  if (!split) throw new Error('The draft has no front matter.');
  const parts = documentParts(documentSchema.parse(parse(split.yaml)), split.body);
  return parts.map(({ text }) => text).join('');
}
