/** Single characters and the ones they are read as, such as 醫 → 医. */
export type CharacterMap = ReadonlyMap<string, string>;

export interface MappedText {
  text: string;
  /** For each UTF-16 unit of `text`, and one past its end, the offset of its cluster in the original. */
  origins: number[];
}

// A character with the marks that stand on it is one cluster, so that é has one form however it was typed.
const clusterPattern = /\P{M}\p{M}*|\p{M}+/gsuy;
// Invisible characters that copying brings along: soft hyphen, zero-width spaces and joiners, direction marks.
const ignored = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

const foldedUnits = new Map<number, string>();
const marks = new Map<number, boolean>();

function fold(cluster: string): string {
  return cluster.normalize('NFKC').toLowerCase().normalize('NFKC').replace(ignored, '');
}

function foldUnit(unit: number): string {
  let folded = foldedUnits.get(unit);
  if (folded === undefined) foldedUnits.set(unit, (folded = fold(String.fromCharCode(unit))));
  return folded;
}

/** Whether the unit at the offset goes on with the cluster before it. */
function isMark(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (!(unit >= 0x300) || isHan(unit)) return false;
  if (isSurrogate(unit)) return /^\p{M}/u.test(text.slice(offset, offset + 2));
  let known = marks.get(unit);
  if (known === undefined) marks.set(unit, (known = /\p{M}/u.test(String.fromCharCode(unit))));
  return known;
}

/** Calls back with each cluster's folded form and the cluster's offset. */
function foldText(
  text: string,
  simplified: CharacterMap | undefined,
  found: (folded: string, offset: number) => void,
): void {
  for (let offset = 0; offset < text.length;) {
    const unit = text.charCodeAt(offset);
    let length = 1;
    let folded: string;
    if (isHan(unit) && !isMark(text, offset + 1)) {
      folded = text.charAt(offset);
    } else if (!isSurrogate(unit) && !isMark(text, offset) && !isMark(text, offset + 1)) {
      folded = foldUnit(unit);
    } else {
      clusterPattern.lastIndex = offset;
      length = clusterPattern.exec(text)?.[0].length ?? 1;
      folded = fold(text.slice(offset, offset + length));
    }
    if (simplified && folded !== '') {
      folded =
        folded.length === 1
          ? (simplified.get(folded) ?? folded)
          : Array.from(folded, (character) => simplified.get(character) ?? character).join('');
    }
    found(folded, offset);
    offset += length;
  }
}

/**
 * The form in which texts and queries are compared: NFKC, lower case, simplified where a map is given, without
 * white space and invisible characters.
 */
export function normalise(text: string, simplified?: CharacterMap): string {
  let result = '';
  foldText(text, simplified, (folded) => {
    result += folded;
  });
  return result;
}

/** The same form, with the way back from every character of it to the original. */
export function normaliseWithOrigins(text: string, simplified?: CharacterMap): MappedText {
  const origins: number[] = [];
  let result = '';
  foldText(text, simplified, (folded, offset) => {
    for (let index = 0; index < folded.length; index += 1) origins.push(offset);
    result += folded;
  });
  origins.push(text.length);
  return { text: result, origins };
}
