const deepest = /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){40}|^[ \t]{400}/mu;
const marks = /[[\]*_`<~!]/g;
const mostMarks = 1500;

/** Whether a Markdown file nests deeper, or holds more marks in one block, than a reader of Markdown takes in seconds. */
export function isTangled(text: string): boolean {
  if (deepest.test(text)) return true;
  return text
    .split(/\n[ \t]*\n/)
    .some((block) => block.length > mostMarks && (block.match(marks)?.length ?? 0) > mostMarks);
}
