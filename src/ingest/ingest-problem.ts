import { visible } from '../text/visible.ts';

/** Rules by which an input is refused; names are permanent. */
export type IngestRule =
  // Of each format: docx-broken, pdf-broken.
  | `${string}-broken`
  | 'file-unreadable'
  | 'file-missing'
  | 'file-empty'
  | 'file-too-large'
  | 'outside-folder'
  | 'unknown-format'
  | 'binary-file'
  | 'unknown-encoding'
  | 'broken-encoding'
  | 'lone-surrogate'
  | 'nul-character'
  | 'control-character'
  | 'bidi-control'
  | 'replacement-character'
  | 'editorial-bracket'
  | 'docx-too-large'
  | 'docx-unsafe-path'
  | 'pdf-locked'
  | 'pdf-scan'
  | 'no-text'
  | 'disk-full'
  | 'write-failed'
  | 'broken-record'
  | 'does-not-collate'
  | 'unforeseen';

/** A problem as plain data, as a worker sends it. */
export type ProblemData = Pick<IngestProblem, 'rule' | 'message' | 'remedy' | 'place'>;

/** Why one input could not be ingested: where, by which rule, what happened, what to do. */
export class IngestProblem extends Error {
  readonly rule: IngestRule;
  readonly remedy: string;
  /** 1-based place in the text, where there is one. */
  readonly place: { line: number; column: number } | undefined;

  constructor(rule: IngestRule, what: string, remedy: string, place?: { line: number; column: number }) {
    super(what);
    this.name = 'IngestProblem';
    this.rule = rule;
    this.remedy = remedy;
    this.place = place;
  }

  /** The problem that a worker sent. */
  static from({ rule, message, remedy, place }: ProblemData): IngestProblem {
    return new IngestProblem(rule, message, remedy, place);
  }
}

/** `path:line:column rule what remedy`, in one line. */
export function formatIngestProblem(path: string, { rule, message, remedy, place }: IngestProblem): string {
  const name = visible(path);
  const where = place ? `${name}:${place.line}:${place.column}` : name;
  return visible(`${where} ${rule} ${message} ${remedy}`.replaceAll(/\s+/g, ' '));
}

/** 1-based line and column, in characters, of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
