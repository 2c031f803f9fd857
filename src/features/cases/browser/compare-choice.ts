/** Fewest and most cases that stand side by side. */
export const fewest = 2;
const most = 4;

/** Ids that an address asks for (?ids=a,b or ?ids=a&ids=b), of those known, each once, at most four. */
export function idsFrom(search: string, known: ReadonlySet<string>): string[] {
  const asked = new URLSearchParams(search).getAll('ids').flatMap((value) => value.split(','));
  return [...new Set(asked)].filter((id) => known.has(id)).slice(0, most);
}

/** The query for chosen ids, with "?" before it; '' where none is chosen. */
export function queryForIds(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `?ids=${ids.join(',')}`;
}

/** What the reader is told of the choice. */
export function choiceWords(count: number): string {
  if (count === 0) return `请选 ${fewest} 至 ${most} 个案例`;
  if (count < fewest) return `已选 ${count} 个，还要再选 ${fewest - count} 个`;
  return count < most ? `已选 ${count} 个，还可再选 ${most - count} 个` : `已选 ${count} 个，不能再选`;
}

/** The same where the choice is too small, so that all are listed. */
export const wordsForAll = (count: number, all: number): string =>
  `${choiceWords(count)}；下表列出全部 ${all} 个`;

/** Boxes that are not ticked cannot be once four are. */
export function limitBoxes(boxes: readonly HTMLInputElement[]): void {
  const isFull = boxes.filter(({ checked }) => checked).length >= most;
  for (const box of boxes) box.disabled = isFull && !box.checked;
}
