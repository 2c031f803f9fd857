import type { ApparatusEntry } from '../../editions/apparatus.ts';
import { certaintyNames } from '../../entries/editions.ts';
import { filteredList, type FilteredList } from '../../ui/filter/filtered-list.ts';
import { correctionName } from './correction-name.ts';

/** The list of corrections with what narrows it. */
export const correctionList = (entries: readonly ApparatusEntry[]): FilteredList<ApparatusEntry> =>
  filteredList(entries, [
    { name: 'kind', label: '种类', valuesOf: (entry) => [correctionName(entry)] },
    { name: 'certainty', label: '把握', valuesOf: ({ certainty }) => [certainty], words: certaintyNames },
  ]);
