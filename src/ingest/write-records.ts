import { yamlOf } from '../model/write-yaml.ts';
import type { DraftFacts } from './draft-facts.ts';
import type { Draft } from './draft.ts';
import { documentTemplate, editionTemplate } from './field-template.ts';
import { furnitureRuns, type Furniture } from './page-furniture.ts';

const yamlOptions = { lineWidth: 0 } as const;

function present<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;
}

/** Front matter of a draft, valid by the schema of documents; what the page does not say is absent. */
export function frontMatterOf(draft: Draft, facts: DraftFacts) {
  const printed = present({ over: draft.over, under: draft.under, after: draft.after });
  return {
    title: draft.title,
    ...(draft.titleFrom === 'opening-words' ? { titleFrom: draft.titleFrom } : {}),
    kind: facts.kind,
    draft: true as const,
    ...present({
      number: facts.number,
      issuers: facts.issuers,
      addressees: facts.addressees,
      authors: facts.authors,
      dated: facts.dated,
      published: facts.published,
      publishedIn: facts.publishedIn,
    }),
    completeness: facts.completenessNote === undefined ? ('full' as const) : ('excerpt' as const),
    ...present({ completenessNote: facts.completenessNote }),
    rights: '导入的草稿；文字权利属原发布者，收录依据待编者填写。',
    ...(Object.keys(printed).length > 0 ? { printed } : {}),
  };
}

/** A draft's file: front matter and a template of its fields between `---`, a blank line, the body. */
export function writeDocument(frontMatter: object, body: string): string {
  return `---\n${yamlOf(frontMatter, yamlOptions)}${documentTemplate}---\n\n${body}`;
}

/** Lines left out, neighbours with the same reason as one range. */
export function omittedRanges(furniture: Furniture): { lines: string; why: string }[] {
  return furnitureRuns(furniture).map(({ first, last, why }) => ({
    lines: first === last ? String(first) : `${first}-${last}`,
    why,
  }));
}

/** A draft's edition as a file, with a template of what editors add. */
export function writeEdition(edition: object): string {
  return writeRecord(edition) + editionTemplate;
}

/** A YAML record as a file. */
export function writeRecord(record: object): string {
  return yamlOf(record, yamlOptions);
}
