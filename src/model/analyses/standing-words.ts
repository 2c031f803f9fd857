import { chineseDate } from '../../entries/value-words.ts';
import type { TextStanding } from './expressions.ts';
import type { Force, Lifecycle } from './lifecycle.ts';

/** What is said where nothing tells that a policy ended: no more than that. */
const noEnd = '本库未见失效的依据';

const words: Readonly<Record<Force, (date: string | undefined) => string>> = {
  repealed: (date) => (date === undefined ? '已废止，日期没有写明' : `已于${date}废止`),
  expired: (date) => `有效期到${date ?? ''}，已届满`,
  'period-over': (date) => `规划期到${date ?? ''}，已届满`,
  pending: (date) => `自${date ?? ''}起施行，现在尚未施行`,
  'in-force': (date) => `${date === undefined ? '已施行，日期没有写明' : `自${date}起施行`}，${noEnd}`,
  'not-ended': () => `施行日期没有写明，${noEnd}`,
};

/** Whether a policy holds, in one line: 自2024年7月1日起施行，本库未见失效的依据；2026年1月8日修改. */
export function lifecycleWords({ force, date, amended }: Lifecycle): string {
  const change =
    amended === undefined
      ? ''
      : `；${amended.date === undefined ? '后有修改，日期没有写明' : `${chineseDate(amended.date)}修改`}`;
  return `${words[force](date && chineseDate(date))}${change}`;
}

/** What must be said wherever a text is quoted that is no longer how its policy reads; '' for all others. */
export function quotationWarning(standing: TextStanding | undefined): string {
  if (!standing) return '';
  const { lifecycle, changed } = standing;
  const { force, date } = lifecycle;
  if (force === 'repealed') return date === undefined ? '该文件已废止' : `该文件已于${chineseDate(date)}废止`;
  if (force === 'expired') return `该文件有效期到${chineseDate(date ?? '')}，已届满`;
  if (!changed) return '';
  return changed.date === undefined ? '该文本后有修改' : `该文本已于${chineseDate(changed.date)}修改`;
}
