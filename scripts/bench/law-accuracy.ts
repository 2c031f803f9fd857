import { parse } from 'yaml';
import { documentSchema } from '../../src/entries/documents.ts';
import { draftFiles, prepareDraft } from '../../src/ingest/prepare-draft.ts';
import { splitFrontMatter } from '../../src/model/front-matter.ts';
import { documentParts } from '../../src/text/document-parts.ts';
import { isHeading, type RandomLaw } from './random-law.ts';
import { withoutSpace } from '../../src/text/bare-text.ts';

/** How much of random laws came back right, and what did not. */
export interface LawAccuracy {
  asked: number;
  right: number;
  faults: string[];
}

/** Parts among which the next line is looked for: sentences come again further down. */
const reach = 20;

/** Ingests a law from a file of the format and looks for its headline, date, each article's label and each line under it. */
export async function measureLaw(law: RandomLaw, format: string, bytes: Uint8Array): Promise<LawAccuracy> {
  const draft = await prepareDraft(`law.${format}`, bytes);
  const split = splitFrontMatter(new TextDecoder().decode(draftFiles(draft, 'law').get('documents/law.md')));
  if (!split) throw new Error('The draft has no front matter.');
  const data = documentSchema.parse(parse(split.yaml));
  const parts = documentParts(data, split.body);
  const result: LawAccuracy = { asked: 0, right: 0, faults: [] };
  const ask = (what: string, found: unknown, wanted: unknown): void => {
    result.asked++;
    if (found === wanted) result.right++;
    else result.faults.push(`${format} ${what}: ${String(found)} for ${String(wanted)}`);
  };
  ask('headline', data.title, law.headline);
  ask('date', data.dated, law.dated);
  ask('kind', data.kind, 'policy');
  ask('number', data.number, law.number);
  ask('issuer', data.issuers.join(), law.issuer ?? '');
  let article = '';
  // Lines come back in their order, so that each is looked for right after the one before it.
  let at = 0;
  for (const line of law.lines) {
    const { text, kind } = line;
    const index = parts.findIndex(
      (part, rank) =>
        rank >= at && rank < at + reach && withoutSpace(part.text).startsWith(withoutSpace(text)),
    );
    const part = parts[index];
    if (index >= 0) at = index + 1;
    if (kind === 'article') {
      article = part?.part ?? '';
      ask('label', part && withoutSpace(part.label), /^第[^　]+/u.exec(text)?.[0]);
    } else if (isHeading(line) || kind === 'annex') {
      article = '';
      ask(kind, part?.kind, 'heading');
    } else
      ask(
        text.slice(0, 12),
        article === '' ? part !== undefined : part?.part,
        article === '' ? true : article,
      );
    if (part) ask('whole line', withoutSpace(part.text), withoutSpace(text));
  }
  return result;
}
