import type { TextPart } from '../../text/document-parts.ts';
import { isArticle } from '../../text/parts/part-address.ts';
import { characterPairs, likeness, type CharacterPairs } from '../analyses/likeness.ts';
import { textDifference, type DifferencePiece } from '../analyses/text-difference.ts';

/** What two texts are compared by: an article with all its paragraphs, or what stands in none. */
export interface Unit {
  /** Address of its first part. */
  id: string;
  /** What it is called: 第三条; of what is no article the name of its place, and of a heading its words. */
  name: string;
  isHeading: boolean;
  /** Addresses of its parts, and of the article that they make. */
  parts: readonly string[];
  /** Its words without the number that it bears, a paragraph a line. */
  words: string;
}

/** What became of a unit. */
export type Change = 'same' | 'changed' | 'moved' | 'replaced' | 'added' | 'repealed';

/** One row of a comparison: the unit before, the unit after, or both. */
export interface ComparedUnit {
  change: Change;
  before: Unit | undefined;
  after: Unit | undefined;
  /** The words of both with their differences; empty where there is one side only. */
  pieces: readonly DifferencePiece[];
}

/** From what likeness an article of the same number is the same article, and one of another number has moved. */
const keptFrom = 0.4;
const movedFrom = 0.6;

function articleOf({ place }: TextPart): string | undefined {
  return place.find(({ id }) => isArticle(id))?.id;
}

/** A heading's number is its name, and an article's as well: neither is among the words that are compared. */
function wordsOf(part: TextPart): string {
  const words = part.text.trim();
  const label = part.opens === '' && part.depth === 0 ? '' : part.label;
  return label !== '' && words.startsWith(label) ? words.slice(label.length).trim() : words;
}

/** The units of a text in reading order; its title is none. */
export function unitsOf(parts: readonly TextPart[]): Unit[] {
  const units: { unit: Unit; article: string | undefined }[] = [];
  for (const part of parts) {
    if (part.kind === 'title' || part.text.trim() === '') continue;
    const article = articleOf(part);
    const last = units.at(-1);
    if (article !== undefined && last?.article === article) {
      const { unit } = last;
      const words = `${unit.words}\n${wordsOf(part)}`.trim();
      last.unit = { ...unit, parts: [...unit.parts, part.id], words };
      continue;
    }
    const isHeading = part.kind === 'heading';
    const step = part.place.find(({ id }) => id === article) ?? part.place.at(-1);
    const unit: Unit = {
      id: article ?? part.id,
      name: isHeading && article === undefined ? part.text.trim() : (step?.name ?? ''),
      isHeading: isHeading && article === undefined,
      parts: article === undefined ? [part.id] : [article, part.id],
      words: wordsOf(part),
    };
    units.push({ unit, article });
  }
  return units.map(({ unit }) => unit);
}

/** Articles run on through chapters: their number alone says which they are. */
const numberOf = ({ id }: Unit): string => (isArticle(id) ? id.slice(id.search(/a\d+(?:-\d+)*[a-z]*$/)) : id);

interface Candidate {
  unit: Unit;
  pairs: CharacterPairs;
}

const candidates = (units: readonly Unit[]): Candidate[] =>
  units.map((unit) => ({ unit, pairs: characterPairs(unit.words) }));

/** Which unit of the second text goes on from which of the first: by words, by number, then by likeness. */
function pairUnits(first: readonly Unit[], second: readonly Unit[]): Map<Unit, Unit> {
  const pairs = new Map<Unit, Unit>();
  let before = candidates(first);
  let after = candidates(second);
  const join = (a: Candidate, b: Candidate): void => {
    pairs.set(a.unit, b.unit);
    before = before.filter((item) => item !== a);
    after = after.filter((item) => item !== b);
  };
  const joinBy = (fits: (a: Candidate, b: Candidate) => boolean): void => {
    for (const a of [...before]) {
      const found = after.filter((b) => fits(a, b));
      if (found.length === 1 && found[0]) join(a, found[0]);
    }
  };
  const isNumbered = (a: Candidate, b: Candidate): boolean => numberOf(a.unit) === numberOf(b.unit);
  const isSame = (a: Candidate, b: Candidate): boolean =>
    a.unit.words === b.unit.words && a.unit.isHeading === b.unit.isHeading;
  joinBy((a, b) => isNumbered(a, b) && isSame(a, b));
  joinBy(isSame);
  joinBy((a, b) => isNumbered(a, b) && likeness(a.pairs, b.pairs) >= keptFrom);
  const likely = before
    .flatMap((a) => after.map((b) => ({ a, b, like: likeness(a.pairs, b.pairs) })))
    .filter(({ a, b, like }) => like >= movedFrom && a.unit.isHeading === b.unit.isHeading)
    .sort((one, other) => other.like - one.like);
  for (const { a, b } of likely) if (before.includes(a) && after.includes(b)) join(a, b);
  joinBy(isNumbered);
  return pairs;
}

function changeOf(before: Unit, after: Unit): Change {
  const isKept = numberOf(before) === numberOf(after);
  if (before.words === after.words) return isKept ? 'same' : 'moved';
  if (!isKept) return 'moved';
  return likeness(characterPairs(before.words), characterPairs(after.words)) >= keptFrom
    ? 'changed'
    : 'replaced';
}

/**
 * Two texts of one work, unit by unit in the order of the second; what the second no longer has stands where it stood.
 * Whether an article that moved also changed is told by its pieces.
 */
export function compareTexts(first: readonly TextPart[], second: readonly TextPart[]): ComparedUnit[] {
  const [old, now] = [unitsOf(first), unitsOf(second)];
  const pairs = pairUnits(old, now);
  const origins = new Map(Array.from(pairs, ([before, after]) => [after, before]));
  const rows = now.map((after): ComparedUnit => {
    const before = origins.get(after);
    if (!before) return { change: 'added', before, after, pieces: [] };
    const pieces = textDifference(before.words, after.words);
    return { change: changeOf(before, after), before, after, pieces };
  });
  for (const [index, before] of old.entries()) {
    if (pairs.has(before)) continue;
    const neighbour = old.slice(0, index).findLast((unit) => rows.some((row) => row.before === unit));
    const at = rows.findIndex((row) => row.before === neighbour);
    const row: ComparedUnit = { change: 'repealed', before, after: undefined, pieces: [] };
    rows.splice(neighbour === undefined ? 0 : at + 1, 0, row);
  }
  return rows;
}
