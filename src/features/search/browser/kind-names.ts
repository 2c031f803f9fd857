import { collectionNames, entryCollections, entryNames } from '../../../entries/collection-names.ts';
import { kindOf, type RecordKind } from '../../../search/record.ts';

const ofEntries = entryCollections.map((collection): [RecordKind, string] => [
  kindOf(collection),
  entryNames[collection],
]);

/** What a result is, in a word. */
export const kindNames = {
  ...Object.fromEntries(ofEntries),
  document: collectionNames.documents,
  page: '本库说明',
} as Readonly<Record<RecordKind, string>>;
