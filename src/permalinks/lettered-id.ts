/** An id that nobody has: `wanted`, or else the id of the sibling before it (or `wanted`) with the next free letter. */
export function letteredId(
  wanted: string,
  before: string | undefined,
  isTaken: (id: string) => boolean,
): string {
  if (!isTaken(wanted)) return wanted;
  const stem = (before ?? wanted).replace(/(\d)[a-z]+$/, '$1');
  const first = 'b'.charCodeAt(0);
  const last = 'z'.charCodeAt(0);
  for (let letter = first, end = ''; ; letter++) {
    if (letter > last) {
      letter = first;
      end += 'z';
    }
    const id = `${stem}${end}${String.fromCharCode(letter)}`;
    if (!isTaken(id)) return id;
  }
}
