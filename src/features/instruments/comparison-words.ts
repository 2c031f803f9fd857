import { chineseDate } from '../../entries/value-words.ts';
import type { Change, ComparedUnit } from '../../model/texts/compare-texts.ts';
import type { Expression } from '../../model/analyses/expressions.ts';

/** How a change is named. */
export const changeNames: Readonly<Record<Change, string>> = {
  added: '新增',
  changed: '修改',
  replaced: '重写',
  moved: '条号改变',
  repealed: '删去',
  same: '没有变',
};

/** The changes in the order in which they are counted. */
export const changeOrder = ['added', 'changed', 'replaced', 'moved', 'repealed'] as const satisfies Change[];

/** Whether anything became of a row. */
export const isChange = ({ change }: ComparedUnit): boolean => change !== 'same';

/** Whether a row is of the text itself, and not of what is printed over and under it. */
export const isOfText = ({ before, after }: ComparedUnit): boolean =>
  !/^(?:over|under|after)-\d+$/.test((after ?? before)?.id ?? '');

/** Address of a row on the page, by the article that it ends as, or was. */
export const rowId = (comparison: string, { before, after }: ComparedUnit): string =>
  `${comparison}-${after?.id ?? `old-${before?.id ?? ''}`}`;

/** How a text of a policy is named beside another: 2020年6月10日的文本. */
export const textName = ({ asOf }: Expression): string =>
  asOf === undefined ? '没有写日期的文本' : `${chineseDate(asOf)}的文本`;
