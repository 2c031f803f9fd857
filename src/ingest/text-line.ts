/** A line that holds text, between the lines that do not. */
export interface TextLine {
  /** 1-based line of the page. */
  number: number;
  text: string;
  whole: boolean;
  heading: number | undefined;
  cells: readonly string[] | undefined;
  /** The format marks the line as an item of a list. */
  item?: boolean;
  /** At least one blank line stands before it. */
  afterBlank: boolean;
}
