/** Chinese names of the collections, as in the navigation. Scripts of pages may import this file: it loads no schema. */
export const collectionNames = {
  sources: '来源',
  documents: '文献',
  editions: '校勘',
  glossary: '名词',
  targets: '目标',
  figures: '数据',
  cases: '案例',
  instruments: '政策名录',
  paths: '学习路径',
} as const;
export type CollectionName = keyof typeof collectionNames;

/** Collections whose entries are typed YAML records with a page each, by the Chinese word for one entry. */
export const entryNames = {
  glossary: '名词',
  targets: '目标',
  figures: '数据',
  cases: '案例',
  instruments: '政策',
} as const satisfies Partial<Record<CollectionName, string>>;
export type EntryCollection = keyof typeof entryNames;
export const entryCollections = Object.keys(entryNames) as readonly EntryCollection[];

/** What readers look up here, as a sentence lists it: 文献、名词、目标、数据、案例、政策. */
export const heldNames = [collectionNames.documents, ...Object.values(entryNames)].join('、');

/** Whether a name is that of a collection of entries. */
export const isEntryCollection = (name: string | undefined): name is EntryCollection =>
  name !== undefined && Object.hasOwn(entryNames, name);
