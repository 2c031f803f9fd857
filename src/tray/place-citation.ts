import { chineseDate } from '../chinese-date.ts';
import type { DocumentRecord } from '../model/knowledge-model.ts';
import { partName } from '../model/part-name.ts';

/** Where words stand, as far as the page says it: title, place, issuers or authors, date, where printed. */
export function placeCitation(document: DocumentRecord, part: string): string {
  const { data, text } = document;
  const names = data.issuers.length > 0 ? data.issuers : data.authors.map(({ name }) => name);
  return [
    `《${data.title}》${partName(text.parts, part)}`,
    names.join('、'),
    data.dated === undefined ? '' : chineseDate(data.dated),
    `${data.publishedIn ?? ''}${data.published === undefined ? '' : chineseDate(data.published)}`,
  ]
    .filter((words) => words !== '')
    .join('，');
}
