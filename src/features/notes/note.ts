import type { Passage } from './passage.ts';

/** The colours of marks; each has a line of its own, so that it is told without its colour. */
export const markColours = [
  { value: 'yellow', name: '黄', line: '实线' },
  { value: 'green', name: '绿', line: '虚线' },
  { value: 'blue', name: '蓝', line: '点线' },
  { value: 'purple', name: '紫', line: '波浪线' },
] as const;

export type MarkColour = (typeof markColours)[number]['value'];

/** Whether a word names a colour of marks. */
export const isMarkColour = (value: unknown): value is MarkColour =>
  markColours.some((colour) => colour.value === value);

/** 黄·实线 */
export const colourName = (value: MarkColour): string => {
  const { name, line } = markColours.find((colour) => colour.value === value) ?? markColours[0];
  return `${name}·${line}`;
};

/** Most characters that a reader can write in a note. */
export const longestWords = 20_000;

/** Words that stood in a note when another version of it came: from a file, or from another tab. */
export interface OtherWords {
  words: string;
  /** When they were written, as their own clock says. */
  updated: string;
}

/** A marked passage with what the reader wrote about it, '' for nothing. */
export interface Note extends Passage {
  /** UUID; the same in every copy. */
  id: string;
  /** Address of the text: documents/eldercare-reform-opinion. */
  source: string;
  /** The text's title when it was marked. */
  title: string;
  colour: MarkColour;
  words: string;
  /** ISO 8601 in UTC, as the reader's clock says. */
  created: string;
  updated: string;
  /** What a merge would otherwise have dropped. */
  others: OtherWords[];
}
