/** How a report names many places: the first of them, and how many there are. */
interface Listing {
  most?: number;
  unit?: string;
  between?: string;
}

/** `第 1 行、第 4 行 等 30 处`. */
export function listPlaces(
  places: readonly string[],
  { most = 20, unit = '处', between = '、' }: Listing = {},
): string {
  const rest = places.length > most ? ` 等 ${places.length} ${unit}` : '';
  return places.slice(0, most).join(between) + rest;
}

/** The opening words of a passage, as a report quotes them; '' where it has none. */
export function quoteOpening(words: string, longest = 24): string {
  const opening = [...words.replaceAll(/\s+/g, ' ').trim()].slice(0, longest).join('');
  return opening === '' ? '' : `“${opening}”`;
}
