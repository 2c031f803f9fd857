import { entryCollections } from '../../entries/collection-names.ts';
import type { Entry, KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import type { FieldPath } from '../../model/yaml-record.ts';

/** A field with its text and the entry it is of. */
export type Field = [entry: LoadedEntry, field: FieldPath, text: string];

/** The fields of an entry that are there. */
function fieldsOf(entry: LoadedEntry, texts: readonly (readonly [FieldPath, string | undefined])[]): Field[] {
  return texts.flatMap(([field, text]): Field[] => (text === undefined ? [] : [[entry, field, text]]));
}

const ownWords = ({ data }: Entry): [FieldPath, string | undefined] =>
  'explanation' in data ? [['explanation'], data.explanation] : [['note'], data.note];

/** The fields that editors write in their own words. */
export function editorsFields({ content }: KnowledgeModel): Field[] {
  const { editions, sources, documents, paths } = content;
  const entries = entryCollections.flatMap((name): readonly Entry[] => content[name]);
  return [
    ...entries.flatMap((entry) => fieldsOf(entry, [ownWords(entry)])),
    ...editions.flatMap((entry) => {
      const { rules, corrections, gaps, doubts, spans } = entry.data;
      return fieldsOf(entry, [
        ...spans.map(({ moved }, index) => [['spans', index, 'moved'], moved] as const),
        ...rules.map(({ why }, index) => [['rules', index, 'why'], why] as const),
        ...corrections.map(({ why }, index) => [['corrections', index, 'why'], why] as const),
        ...gaps.map(({ why }, index) => [['gaps', index, 'why'], why] as const),
        ...doubts.flatMap(({ what, why }, index) => [
          [['doubts', index, 'what'], what] as const,
          [['doubts', index, 'why'], why] as const,
        ]),
      ]);
    }),
    ...sources.flatMap((entry) =>
      fieldsOf(entry, [
        [['description'], entry.data.description],
        ...entry.data.omitted.map(({ why }, index) => [['omitted', index, 'why'], why] as const),
      ]),
    ),
    ...documents.flatMap((entry) =>
      fieldsOf(entry, [
        [['completenessNote'], entry.data.completenessNote],
        [['rights'], entry.data.rights],
      ]),
    ),
    ...paths.flatMap((entry) =>
      fieldsOf(entry, [
        [['audience'], entry.data.audience],
        [['summary'], entry.data.summary],
        ...entry.data.steps.flatMap(({ why, read }, step) => [
          [['steps', step, 'why'], why] as const,
          ...read.map(({ note }, index) => [['steps', step, 'read', index, 'note'], note] as const),
        ]),
      ]),
    ),
  ];
}
