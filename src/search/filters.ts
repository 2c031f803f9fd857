/** The filters of the search, in the order in which they are shown, by their Chinese names. */
export const filterTitles = {
  kind: '类别',
  /** Four digits. */
  year: '年份',
  issuer: '发文机关',
  topic: '主题',
  /** Provinces. */
  place: '地方',
  /** What form of policy a cited one has, whether an aim is a target, whether a text is an earlier one. */
  form: '种类',
  /** Of a policy: nation, department or place. */
  level: '层级',
} as const;
export type FilterName = keyof typeof filterTitles;
export const filterNames = Object.keys(filterTitles) as readonly FilterName[];

/** Filters that are folded away until a reader wants them. */
export const foldedFilters: readonly FilterName[] = filterNames.filter((name) => name !== 'kind');

/** The values of a page: always one kind, and of the years one. */
export type RecordFilters = Readonly<
  { kind: string; year?: string } & Partial<Record<Exclude<FilterName, 'kind' | 'year'>, readonly string[]>>
>;
