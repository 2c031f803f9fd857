/** A strict reader of RFC 4180: rows of fields, CRLF between them, quotes doubled inside quotes. Throws on anything else. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        const end = text.indexOf('"', at);
        if (end < 0) throw new Error('a quoted field does not end');
        field += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        field += '"';
      }
    } else {
      const plain = /[^,\r\n"]*/y;
      plain.lastIndex = at;
      field = plain.exec(text)?.[0] ?? '';
      at += field.length;
    }
    row.push(field);
    if (text[at] === ',') {
      at += 1;
    } else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else {
      throw new Error(`unexpected ${JSON.stringify(text.slice(at, at + 10))}`);
    }
  }
  if (row.length > 0) throw new Error('the last row does not end');
  return rows;
}
