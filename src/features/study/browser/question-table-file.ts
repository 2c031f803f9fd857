import writeXlsxFile from 'write-excel-file/browser';
import { tableHead, tableRows } from '../quiz/question-table.ts';
import type { QuestionText } from '../quiz/question-text.ts';

/** Widths of the columns, in characters. */
const widths = [10, 60, 24, 24, 24, 24, 12, 60, 60];

/** A quiz as the table that question banks import, an .xlsx with one sheet; every cell is text. */
export function questionTableFile(
  questions: readonly QuestionText[],
  address: (path: string) => string,
): Promise<Blob> {
  const head = tableHead.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const rows = tableRows(questions, address).map((row) =>
    row.map((value) => ({ value, type: String, wrap: true, alignVertical: 'top' as const })),
  );
  const columns = widths.map((width) => ({ width }));
  return writeXlsxFile([head, ...rows], { columns, sheet: '题库', stickyRowsCount: 1 }).toBlob();
}
