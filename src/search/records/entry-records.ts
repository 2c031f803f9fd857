import { entryUrl } from '../../addresses/entry-url.ts';
import { fact, type FactRole } from '../../entries/descriptor.ts';
import { entryNames } from '../../entries/collection-names.ts';
import { descriptorOf, entryTitle, factsOf } from '../../model/entry-words.ts';
import { evidenceOf, type Entry, type KnowledgeModel } from '../../model/knowledge-model.ts';
import { kindOf, type SearchRecord } from '../record.ts';

/** Names stand beside the parts; the words of another entry are found in that entry. */
const foundElsewhere: readonly FactRole[] = ['alias', 'relation', 'level'];

/** A term, target, figure, case or instrument as the search sees it: its facts and its quotes. */
export function entryRecord(model: KnowledgeModel, entry: Entry): SearchRecord {
  const descriptor = descriptorOf(entry);
  const { data } = entry;
  const [, ...names] = descriptor.names(data);
  const pinyin = descriptor.pinyin?.(data);
  const issuer = descriptor.issuers?.(data);
  const date = descriptor.date(data);
  const facts = factsOf(model, entry, foundElsewhere).filter(({ isAbsent }) => !isAbsent);
  const textsOf = (role: FactRole): string[] =>
    facts.filter((one) => one.role === role).map(({ text }) => text);
  // The province stands first in the name of a place.
  const places = textsOf('place').flatMap((text) => text.split('；').map((name) => name.split(' ')[0] ?? ''));
  const forms = textsOf('kind');
  const levels = factsOf(model, entry)
    .filter(({ role }) => role === 'level')
    .map(({ text }) => text);
  const topics = fact('detail', '主题', data.topics.join('、'));
  const quotes = model.locate(evidenceOf(entry)).map(({ quote, document }) => {
    const title = model.documents.get(document)?.data.title ?? '';
    return { label: `引自《${title}》`, text: quote };
  });
  return {
    url: entryUrl(entry.collection, entry.id),
    kind: kindOf(entry.collection),
    title: entryTitle(entry),
    ...(names.length > 0 && { names }),
    ...(pinyin !== undefined && { pinyin }),
    ...(date !== undefined && { date }),
    filters: {
      kind: entryNames[entry.collection],
      topic: data.topics,
      ...(issuer && { issuer }),
      ...(places.length > 0 && { place: [...new Set(places)] }),
      ...(forms.length > 0 && { form: forms }),
      ...(levels.length > 0 && { level: levels }),
      ...(date !== undefined && { year: date.slice(0, 4) }),
    },
    parts: [...facts, ...topics, ...quotes].map(({ label, text }) => ({
      id: '',
      label,
      text,
      heading: false,
    })),
  };
}
