/** A line that holds text, between the lines that do not. */
export interface TextLine {
  /** 1-based line of the page. */
  number: number;
  text: string;
  whole: boolean;
  heading: number | undefined;
  cells: readonly string[] | undefined;
  /** At least one blank line stands before it. */
  afterBlank: boolean;
}
