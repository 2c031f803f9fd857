/** Where a reader was in a text. */
export interface KeptPlace {
  /** Id of the part at the top of the window. */
  part: string;
  /** How far through the text, from 0 to 1. */
  share: number;
  /** Title of the text, name of the part, and day of reading (year-month-day), as they were then. */
  title?: string;
  name?: string;
  at?: string;
}

/** Where the browser keeps the places of the library at a base path. */
export const placesKey = (base: string): string => `reading-place:${base}`;

/** Texts whose place is remembered; the one longest unread is forgotten first. */
const most = 200;

const isPlace = (value: unknown): value is KeptPlace =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as KeptPlace).part === 'string' &&
  /^[a-z0-9-]{1,100}$/.test((value as KeptPlace).part) &&
  typeof (value as KeptPlace).share === 'number' &&
  (['title', 'name', 'at'] as const).every((key) =>
    ['string', 'undefined'].includes(typeof (value as KeptPlace)[key]),
  );

/** Reads what the browser keeps: places by text, the latest last; what it does not know is left out. */
export function readPlaces(kept: string | null): Map<string, KeptPlace> {
  try {
    const value: unknown = JSON.parse(kept ?? '[]');
    const pairs = Array.isArray(value) ? (value as unknown[]) : [];
    return new Map(
      pairs.flatMap((pair) =>
        Array.isArray(pair) && typeof pair[0] === 'string' && isPlace(pair[1]) ? [[pair[0], pair[1]]] : [],
      ),
    );
  } catch {
    return new Map();
  }
}

/** What the browser keeps after a text was read up to `place`, or to its end where that is undefined. */
export function writePlaces(kept: string | null, text: string, place: KeptPlace | undefined): string {
  const places = readPlaces(kept);
  places.delete(text);
  if (place) places.set(text, place);
  return JSON.stringify([...places].slice(-most));
}
