/** Where a line of a page stands in the file that it was taken from: page, and left, top, right and bottom in points. */
export interface LinePlace {
  page: number;
  box: readonly [left: number, top: number, right: number, bottom: number];
}

const apart = 8;

/** Lines that stand below one another in one column are one place. */
function together(places: readonly LinePlace[]): LinePlace[] {
  const found: LinePlace[] = [];
  for (const place of places) {
    const last = found.at(-1);
    const [left, top, right, bottom] = place.box;
    const goesOn =
      last?.page === place.page &&
      left < last.box[2] + apart &&
      right > last.box[0] - apart &&
      top >= last.box[1] - apart &&
      top - last.box[3] < (bottom - top) * 2;
    if (!last || !goesOn) found.push({ page: place.page, box: [...place.box] });
    else
      last.box = [
        Math.min(last.box[0], left),
        Math.min(last.box[1], top),
        Math.max(last.box[2], right),
        Math.max(last.box[3], bottom),
      ];
  }
  return found;
}

/** The places of a line as a source's record keeps them; the points are whole. */
export function writeLinePlaces(line: number, places: readonly LinePlace[]): string {
  const each = together(places).map(({ page, box }) =>
    [page, ...box.map((value) => Math.max(0, Math.round(value)))].join(' '),
  );
  return `${line}: ${each.join('; ')}`;
}

const millimetres = (points: number): number => Math.round((points / 72) * 25.4);

/** `原件第 1 页，距上边 43、左边 32 毫米`: where a reader finds the line in the printed file. */
function nameOf(place: string): string {
  const [page = 0, left = 0, top = 0] = place.trim().split(' ').map(Number);
  return `原件第 ${page} 页，距上边 ${millimetres(top)}、左边 ${millimetres(left)} 毫米`;
}

/** The places that a source's record keeps, in words, by line. */
export function readLinePlaces(records: readonly string[]): Map<number, string> {
  return new Map(
    records.map((record) => {
      const [line, places = ''] = record.split(':');
      return [Number(line), places.split(';').map(nameOf).join('；')] as const;
    }),
  );
}
