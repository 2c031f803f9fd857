import { collectionNames, entryNames } from '../../../entries/collection-names.ts';
import { documentKindNames } from '../../../entries/documents.ts';
import { descriptorOf, entryTitle, factsOf } from '../../../model/entry-words.ts';
import { evidenceOf, type Entry, type KnowledgeModel } from '../../../model/knowledge-model.ts';
import { amountOf } from '../../../entries/quantity.ts';
import type { EntryCollection } from '../../../entries/collection-names.ts';

/** The words of a social card. */
export interface CardWords {
  /** What it is: 名词, 政策文件. */
  kind: string;
  title: string;
  /** The number of a target or figure with its unit, as printed. */
  number?: { before: string; value: string; unit: string };
  /** Verbatim words of a document, where there are any; else of the library's editors. */
  sentence: string;
  /** The words of the sentence that must be seen: 达到53%左右. */
  focus?: string;
  /** Whose words the sentence is: the title of the document in its marks, or 本库编者说明. */
  source: string;
}

const stops = /[。；，、：]/;

/** The place after the last mark of punctuation before `end`, 0 where there is none. */
function clauseStart(text: string, end: number): number {
  for (let at = end; at > 0; at--) if (stops.test(text.charAt(at - 1))) return at;
  return 0;
}

/**
 * As much of a text as fits, verbatim, with …… where it goes on; it begins with the clause that holds `focus` where the
 * beginning would not reach that far.
 */
export function shorten(text: string, length: number, focus = ''): string {
  if (text.length <= length) return text;
  const at = focus === '' ? 0 : Math.max(0, text.indexOf(focus));
  const start = at + focus.length <= length - 2 ? 0 : clauseStart(text, at);
  const rest = text.slice(start);
  const before = start > 0 ? '……' : '';
  const room = length - before.length;
  if (rest.length <= room) return before + rest;
  const head = rest.slice(0, room - 2);
  const stop = clauseStart(head, head.length);
  const isEnough = stop > room / 2 && stop >= at - start + focus.length;
  return `${before}${(isEnough ? head.slice(0, stop) : head).replace(/[，、；：。]$/, '')}……`;
}

function entryWords(collection: EntryCollection, entry: Entry, model: KnowledgeModel): CardWords {
  const [first] = model.locate(evidenceOf(entry));
  const { data } = entry;
  const number = descriptorOf(entry).number?.(data);
  const editors = factsOf(model, entry).find(({ role }) => role === 'note')?.text ?? '';
  const document = first && model.documents.get(first.document);
  return {
    kind: entryNames[collection],
    title: entryTitle(entry),
    ...(number && { number: amountOf(number) }),
    sentence: first?.quote ?? editors,
    ...('wording' in data && { focus: data.wording }),
    source: document ? `《${document.data.title}》` : editors === '' ? '' : '本库编者说明',
  };
}

/** What the social card of an entry or a document says; undefined where there is none of that id. */
export function cardWords(
  collection: 'documents' | EntryCollection,
  id: string,
  model: KnowledgeModel,
): CardWords | undefined {
  if (collection !== 'documents') {
    const entry = model.entry(collection, id) as Entry | undefined;
    return entry && entryWords(collection, entry, model);
  }
  const document = model.documents.get(id);
  if (!document) return undefined;
  const { data, text } = document;
  const opening = text.parts.find(({ kind }) => kind === 'paragraph')?.text ?? '';
  return {
    kind: documentKindNames[data.kind] ?? collectionNames.documents,
    title: data.title,
    sentence: opening === data.title ? '' : opening,
    source: [...data.issuers, ...data.authors.map(({ name }) => name)].slice(0, 3).join('、'),
  };
}
