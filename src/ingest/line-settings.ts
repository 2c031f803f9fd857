import { endsClause, endsSentence, isIndented, lineWidth, opensPart } from './line-shape.ts';
import type { TextLine } from './text-line.ts';

/** How the text around a line is set. Pages of several frames change their setting on the way. */
export interface LineSetting {
  /** The text is set in lines that break inside sentences. */
  wrapped: boolean;
  /** Width at which most of those lines break, in full-width characters; undefined where it varies. */
  measure: number | undefined;
  /** Blank lines stand between the lines of a paragraph too. */
  doubleSpaced: boolean;
  /** Some lines are indented, and not all of them. */
  indents: boolean;
  /** Width of the longest lines, their indent with them, where many are as long; otherwise undefined. */
  widest: number | undefined;
  /** The same in characters, whatever their width: some programs count these. */
  longest: number | undefined;
  /** Some blank lines stand between the lines. */
  blanks: boolean;
}

const reach = 14;
const slack = 2;
const indent = 2;
const shortestRunning = 6;
const shortestShare = 0.4;

interface Measured {
  width: number;
  characters: number;
  running: boolean;
  /** The line breaks off inside a sentence and goes on in the next. */
  broken: boolean;
  indented: boolean;
  blankAfter: boolean;
}

function measure(lines: readonly TextLine[]): Measured[] {
  return lines.map(({ text, heading, cells }, index) => {
    const next = lines[index + 1];
    const width = lineWidth(text);
    const running = heading === undefined && !cells;
    const goesOn = next !== undefined && next.heading === undefined && !next.cells && !opensPart(next.text);
    return {
      width,
      characters: text.trim().length,
      running,
      broken: running && goesOn && width >= shortestRunning && !endsSentence(text) && !endsClause(text),
      indented: isIndented(text),
      blankAfter: next?.afterBlank ?? false,
    };
  });
}

/** Lines that are set to one measure are many as long as the longest; paragraphs that stand one a line are not. */
function widestOf(measured: readonly Measured[], sizeOf: (line: Measured) => number): number | undefined {
  const widths = measured
    .filter(({ running }) => running)
    .map((line) => sizeOf(line) + (line.indented ? indent : 0));
  const sorted = widths.sort((a, b) => b - a);
  const longest = sorted[Math.floor(sorted.length * 0.02)] ?? 0;
  const full = sorted.filter((width) => Math.abs(width - longest) <= slack).length;
  return full >= Math.max(3, sorted.length * 0.12) ? longest : undefined;
}

/** The setting around each line, judged from the lines near it. */
export function lineSettings(lines: readonly TextLine[]): LineSetting[] {
  const measured = measure(lines);
  const indentedLines = measured.filter(({ indented }) => indented).length;
  const indents = indentedLines > 0 && indentedLines < measured.length * 0.9;
  const widest = widestOf(measured, ({ width }) => width);
  const longest = widestOf(measured, ({ characters }) => characters);
  return measured.map((_line, index) => {
    const near = measured
      .slice(Math.max(0, index - reach), index + reach + 1)
      .filter(({ running }) => running);
    const sorted = near.map(({ width }) => width).sort((a, b) => a - b);
    // A headline among long lines breaks off too, but is no line of running text.
    const shortest = shortestShare * (sorted[Math.floor(sorted.length * 0.85)] ?? 0);
    const broken = near.filter((line) => line.broken && line.width >= shortest);
    const wrapped = broken.length >= 3 && broken.length >= near.length * 0.3;
    const widths = broken.map(({ width }) => width).sort((a, b) => a - b);
    const usual = widths[Math.floor(widths.length * 0.75)] ?? 0;
    const regular = widths.filter((width) => Math.abs(width - usual) <= slack).length >= widths.length * 0.55;
    return {
      wrapped,
      measure: wrapped && regular ? usual : undefined,
      doubleSpaced: wrapped && broken.filter(({ blankAfter }) => blankAfter).length >= broken.length * 0.5,
      indents,
      widest,
      longest,
      blanks: near.some(({ blankAfter }) => blankAfter),
    };
  });
}
