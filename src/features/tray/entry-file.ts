import { contentMark } from '../../addresses/content-mark.ts';
import type { Fact, FactRole } from '../../entries/descriptor.ts';
import { entryNames } from '../../entries/collection-names.ts';
import { publishedWords } from '../../entries/collections.ts';
import { descriptorOf, entryTitle, factsOf } from '../../model/entry-words.ts';
import { evidenceOf, type Entry, type KnowledgeModel } from '../../model/knowledge-model.ts';
import { partName } from '../../text/parts/part-name.ts';
import type { EntryFile, TrayFact, TrayQuote } from './item-files.ts';
import { itemUid } from './item-uid.ts';
import { placeCitations } from './place-citation.ts';
import type { TrayCollection } from './refs.ts';

/** The number stands in the words, the title says what it measures, and the editors' words stand apart. */
const shownElsewhere: readonly FactRole[] = ['value', 'subject', 'note'];

/** A number or a promise without its time misleads, so that its absence is told; any other is passed over. */
const isTold = ({ role, isAbsent }: Fact): boolean => !isAbsent || role === 'time';

/** The facts of an entry that stand on its cards. */
export const cardFacts = (
  model: KnowledgeModel,
  entry: Entry,
  without: readonly FactRole[] = [],
): readonly TrayFact[] =>
  factsOf(model, entry, [...shownElsewhere, ...without])
    .filter(isTold)
    .map(({ label, text, aside = '' }) => ({ name: label, value: text + aside }));

/** What a tray knows of an entry: its facts, and the words of the documents that state it, each with its citation. */
export function entryFile(
  collection: TrayCollection,
  id: string,
  model: KnowledgeModel,
): EntryFile | undefined {
  const entry: Entry | undefined = model.entry(collection, id);
  if (!entry) return undefined;
  const quotes = model
    .locate(evidenceOf(entry))
    .flatMap(({ document: id, quote, paragraph, url }): TrayQuote[] => {
      const document = model.documents.get(id);
      if (!document) return [];
      const { title, cite, marks } = placeCitations(model, document);
      const mark = marks[paragraph];
      return [
        {
          paragraphs: [quote],
          work: title,
          citation: cite(paragraph, partName(document.text.parts, paragraph)),
          url,
          ...(mark !== undefined && { mark }),
        },
      ];
    });
  const notes = factsOf(model, entry).filter(({ role }) => role === 'note');
  return {
    kind: entryNames[collection],
    title: entryTitle(entry),
    question: descriptorOf(entry).question(entry.data),
    facts: cardFacts(model, entry),
    explanation: notes.map(({ text }) => text).join(''),
    uid: itemUid(model.permalinks, `${collection}/${id}`),
    mark: contentMark(publishedWords(collection, entry.data)),
    quotes,
  };
}
