import { formatNumber } from './number-formats.ts';
import { childOf, elementsOf, isOn, valueOf } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** The level numbers in plain figures all that it shows of the levels above. */
  legal: boolean;
  /** Level after which the count begins anew; 0 for never. */
  restart: number | undefined;
  follows: string;
}

interface Place {
  numId: string;
  level: number;
}

/** The number that Word computes for a paragraph; `unknown` names a format that is not known, `isBullet` a sign that is no text. */
export interface ComputedNumber {
  text: string;
  isBullet: boolean;
  unknown?: string;
}

const mostLevels = 9;

function readLevel(level: Element): Level {
  const restart = valueOf(level, 'w:lvlRestart');
  return {
    start: Number(valueOf(level, 'w:start') ?? 1),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    legal: isOn(level, 'w:isLgl'),
    restart: restart === undefined ? undefined : Number(restart),
    follows: valueOf(level, 'w:suff') ?? 'tab',
  };
}

const levelsOf = (node: Element): Map<number, Level> =>
  new Map(elementsOf(node, 'w:lvl').map((level) => [Number(level.getAttribute('w:ilvl')), readLevel(level)]));

/** Counts the numbered paragraphs of a Word document as Word does, in the order in which they are asked for. */
export class Numbering {
  readonly #abstractOf = new Map<string, string>();
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #overrides = new Map<string, Map<number, { start?: number; level?: Level }>>();
  readonly #styles = new Map<string, { place?: Partial<Place>; basedOn?: string }>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Document | undefined, styles: Document | undefined) {
    for (const abstract of numbering ? elementsOf(numbering, 'w:abstractNum') : []) {
      this.#levels.set(abstract.getAttribute('w:abstractNumId') ?? '', levelsOf(abstract));
    }
    for (const num of numbering ? elementsOf(numbering, 'w:num') : []) {
      const id = num.getAttribute('w:numId') ?? '';
      this.#abstractOf.set(id, valueOf(num, 'w:abstractNumId') ?? '');
      const overrides = elementsOf(num, 'w:lvlOverride').map((override) => {
        const start = valueOf(override, 'w:startOverride');
        const level = childOf(override, 'w:lvl');
        return [
          Number(override.getAttribute('w:ilvl')),
          { ...(start !== undefined && { start: Number(start) }), ...(level && { level: readLevel(level) }) },
        ] as const;
      });
      this.#overrides.set(id, new Map(overrides));
    }
    for (const style of styles ? elementsOf(styles, 'w:style') : []) {
      const properties = childOf(style, 'w:pPr');
      const basedOn = valueOf(style, 'w:basedOn');
      const place = placeIn(properties);
      this.#styles.set(style.getAttribute('w:styleId') ?? '', {
        ...(place && { place }),
        ...(basedOn !== undefined && { basedOn }),
      });
    }
  }

  #placeOf(properties: Element | undefined): Place | undefined {
    let found = placeIn(properties);
    const seen = new Set<string>();
    for (let style = valueOf(properties, 'w:pStyle'); style !== undefined && !seen.has(style);) {
      seen.add(style);
      const { place, basedOn } = this.#styles.get(style) ?? {};
      found = { ...place, ...found };
      style = basedOn;
    }
    if (found?.numId === undefined || found.numId === '0') return undefined;
    return { numId: found.numId, level: Math.min(found.level ?? 0, mostLevels - 1) };
  }

  /** The number of the next paragraph, by its properties; undefined where it has none. */
  next(properties: Element | undefined): ComputedNumber | undefined {
    const place = this.#placeOf(properties);
    const abstract = place && this.#abstractOf.get(place.numId);
    if (!place || abstract === undefined) return undefined;
    const levelAt = (at: number): Level | undefined =>
      this.#overrides.get(place.numId)?.get(at)?.level ?? this.#levels.get(abstract)?.get(at);
    const level = levelAt(place.level);
    if (!level) return undefined;
    const counts = this.#counts.get(abstract) ?? [];
    this.#counts.set(abstract, counts);
    const key = `${place.numId}/${place.level}`;
    const start = this.#begun.has(key)
      ? undefined
      : this.#overrides.get(place.numId)?.get(place.level)?.start;
    this.#begun.add(key);
    counts[place.level] = start ?? (counts[place.level] ?? level.start - 1) + 1;
    for (let below = place.level + 1; below < counts.length; below++) {
      const restart = levelAt(below)?.restart;
      if (restart === undefined || (restart > 0 && place.level < restart))
        Reflect.deleteProperty(counts, below);
    }
    if (level.format === 'bullet') return { text: '', isBullet: true };
    let unknown: string | undefined;
    const text = level.text.replaceAll(/%(\d)/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levelAt(at) ?? level;
      const value = counts[at] ?? shown.start;
      const format = level.legal && at < place.level ? 'decimal' : shown.format;
      const formatted = formatNumber(value, format);
      if (formatted === undefined) unknown = format;
      return formatted ?? String(value);
    });
    const gap = level.follows !== 'nothing' && /[条章节编]$/u.test(text) ? '\u3000' : '';
    return {
      text: text === '' ? '' : text + gap,
      isBullet: false,
      ...(unknown !== undefined && { unknown }),
    };
  }
}

function placeIn(properties: Element | undefined): Partial<Place> | undefined {
  const numbering = childOf(properties, 'w:numPr');
  if (!numbering) return undefined;
  const [numId, level] = [valueOf(numbering, 'w:numId'), valueOf(numbering, 'w:ilvl')];
  return { ...(numId !== undefined && { numId }), ...(level !== undefined && { level: Number(level) }) };
}
