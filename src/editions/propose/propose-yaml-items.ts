import { stringify } from 'yaml';
import type { EditionData } from '../../entries/editions.ts';

/** An entry of a list as it is written. */
export type Item = Record<string, unknown>;

const style = { lineWidth: 0, singleQuote: true } as const;

/** A span as it is written. */
export const spanItem = ({ lines, moved }: EditionData['spans'][number]): Item => ({
  // A single line is written as a number, as editors do.
  lines: /^\d+$/.test(lines) ? Number(lines) : lines,
  ...(moved === undefined ? {} : { moved }),
});

/** A rule as it is written. */
export const ruleItem = ({ places, ...rule }: EditionData['rules'][number]): Item => ({
  ...rule,
  ...(places.length === 0 ? {} : { places }),
});

/** The file of a new edition. */
export function writeEditionYaml({ source, spans, rules, corrections, gaps }: EditionData): string {
  return stringify(
    {
      source,
      spans: spans.map(spanItem),
      ...(rules.length === 0 ? {} : { rules: rules.map(ruleItem) }),
      ...(corrections.length === 0 ? {} : { corrections }),
      ...(gaps.length === 0 ? {} : { gaps }),
    },
    style,
  );
}

/** An entry in one line: `{ at: p1, was: 甲 }`. */
export const flowItem = (item: Item): string =>
  stringify(item, { ...style, collectionStyle: 'flow' })
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** Entries one below the other, each line behind `indent`. */
export function blockItems(items: readonly Item[], indent: string): string {
  return stringify(items, style).replace(/^(?=.)/gm, indent);
}
