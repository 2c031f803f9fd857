/** Ranges ("7", "45-47") of lines of text in page order; only blank lines and `skipped` ones may part their numbers. */
export function lineSpans(numbers: readonly number[], skipped: ReadonlySet<number>): string[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    let parted = open === undefined;
    for (let between = (open?.last ?? number) + 1; between < number && !parted; between++)
      parted = skipped.has(between);
    if (open && !parted) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
}
