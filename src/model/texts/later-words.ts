import { entryUrl } from '../../addresses/entry-url.ts';
import { chineseDate } from '../../entries/value-words.ts';
import { isArticle, isInPart } from '../../text/parts/part-address.ts';
import { buildDate } from '../analyses/build-date.ts';
import { expressionsOf, standingOf, type Expression } from '../analyses/expressions.ts';
import { changesUntil } from '../analyses/lifecycle.ts';
import { byDate, lastDay } from '../analyses/partial-dates.ts';
import { quotationWarning } from '../analyses/standing-words.ts';
import { derived } from '../../config/derived.ts';
import type { DocumentRecord, KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { compareTexts, unitsOf, type Unit } from './compare-texts.ts';

/** What a place of an earlier text of a policy reads in its last one. */
export interface LaterWords {
  /** Without its stop: 这一条已于2020年6月10日修改为：“……” */
  words: string;
  /** The place today, below the site's base; absent where it was taken out. */
  url?: string;
  /** Neither its words nor its number changed. */
  isKept?: true;
}

/** Characters up to which the words of today are told whole. */
const longest = 200;

/** A unit of an earlier text, what it has become, and when its words changed; '' for a change without a date of its own. */
interface Fate {
  unit: Unit;
  now: Unit | undefined;
  changes: readonly string[];
}

/** The day on which one text became the next: undefined where several changes, or none with a date, lie between them. */
function dayBetween(work: LoadedEntry<'instruments'>, from: Expression, to: Expression): string | undefined {
  const { asOf: start } = from;
  const { asOf: end } = to;
  if (start === undefined || end === undefined) return undefined;
  const [first, ...others] = changesUntil(work, lastDay(end)).filter(
    ({ date }) => date === undefined || lastDay(date) > lastDay(start),
  );
  return others.length > 0 ? undefined : first?.date;
}

/** Follows each unit of a text through every later one. */
function fatesOf(work: LoadedEntry<'instruments'>, own: Expression, later: readonly Expression[]): Fate[] {
  let fates = unitsOf(own.document.text.parts).map((unit): Fate => ({ unit, now: unit, changes: [] }));
  let before = own;
  for (const after of later) {
    const rows = compareTexts(before.document.text.parts, after.document.text.parts);
    const byId = new Map(rows.flatMap((row) => (row.before ? [[row.before.id, row]] : [])));
    const day = dayBetween(work, before, after) ?? '';
    fates = fates.map((fate) => {
      const row = fate.now && byId.get(fate.now.id);
      if (!row) return fate;
      const isSame = row.after?.words === fate.now?.words;
      return { ...fate, now: row.after, changes: isSame ? fate.changes : [...fate.changes, day] };
    });
    before = after;
  }
  return fates;
}

/** 已于2020年6月10日 */
function when(changes: readonly string[]): string {
  const days = changes.map(chineseDate).join('、');
  return changes.length > 1 ? `先后于${days}` : `已于${days}`;
}

/** Words inside of quotation marks; marks among them are inner ones (GB/T 15834). */
function quoted(words: string): string {
  const line = words.replaceAll('\n', '').replace(/。$/u, '').replaceAll('“', '‘').replaceAll('”', '’');
  return `“${line.length > longest ? `${line.slice(0, longest)}……` : line}”`;
}

/** `last` names the text of today, `warning` says when the text was first changed. */
function sentence({ unit, now, changes }: Fate, last: string, warning: string): string {
  const name = isArticle(unit.id) ? '这一条' : '这一段';
  const isDated = !changes.includes('');
  if (!now)
    return isDated ? `${name}已于${chineseDate(changes.at(-1) ?? '')}删去` : `${name}在${last}里已删去`;
  const isMoved = now.name !== unit.name;
  if (changes.length === 0) return `${warning}，${name}${isMoved ? `现为${now.name}，文字` : ''}没有变`;
  if (!isDated)
    return `${name}后来有修改，${last}${isMoved ? `改为${now.name}，` : ''}作${quoted(now.words)}`;
  if (isMoved) return `${name}${when(changes)}修改，现为${now.name}：${quoted(now.words)}`;
  return `${name}${when(changes)}修改${changes.length > 1 ? '，现为' : '为'}：${quoted(now.words)}`;
}

/** The addresses under which what became of a unit is asked for: an item of one paragraph is that paragraph. */
function addressesOf({ id, parts }: Unit, { text }: DocumentRecord): string[] {
  const part = text.parts.find((own) => own.id === parts.at(-1));
  if (isArticle(id) || part?.kind !== 'paragraph') return isArticle(id) ? [id] : [];
  const { opens } = part;
  const isAlone = opens !== '' && text.parts.every((own) => own === part || !isInPart(own.id, opens));
  return isAlone ? [id, opens] : [id];
}

/**
 * What became of each article, or paragraph outside of articles, of an earlier text until a day, by its address. Empty
 * for the last text, and where the whole policy has ended: that is said of the text.
 */
export function laterWordsOn(
  model: KnowledgeModel,
  document: DocumentRecord,
  today: string,
): ReadonlyMap<string, LaterWords> {
  const standing = standingOf(model, document, today);
  const newest = standing?.changed?.last;
  const said = new Map<string, LaterWords>();
  if (!newest || ['repealed', 'expired'].includes(standing.lifecycle.force)) return said;
  const texts = expressionsOf(model, standing.instrument);
  const own = texts.find((item) => item.document === document);
  if (!own) return said;
  const later = texts.filter(
    (item) => byDate(item.asOf, own.asOf) > 0 && byDate(item.asOf, newest.asOf) <= 0,
  );
  const warning = quotationWarning(standing);
  const isOutdated = standingOf(model, newest.document, today)?.changed !== undefined;
  const name = newest.asOf === undefined ? '最后的文本' : `${chineseDate(newest.asOf)}的文本`;
  for (const fate of fatesOf(standing.instrument, own, later)) {
    const { now, unit, changes } = fate;
    const words = `${sentence(fate, name, warning)}${isOutdated ? `（${name}后来又有修改，本库没有收）` : ''}`;
    const url = now && entryUrl('documents', newest.document.id, now.id);
    const isKept = now?.name === unit.name && changes.length === 0;
    const told: LaterWords = { words, ...(url !== undefined && { url }), ...(isKept && { isKept }) };
    for (const address of addressesOf(unit, document)) said.set(address, told);
  }
  return said;
}

const ofModel = derived((model: KnowledgeModel) =>
  derived((document: DocumentRecord) => laterWordsOn(model, document, buildDate())),
);

/** The same until today. */
export const laterWords = (
  model: KnowledgeModel,
  document: DocumentRecord,
): ReadonlyMap<string, LaterWords> => ofModel(model)(document);
