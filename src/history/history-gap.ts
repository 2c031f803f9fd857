import type { HistoryGap } from './git-log.ts';

/** Why a library shows no changes, for its readers. */
export const gapWords: Readonly<Record<HistoryGap, string>> = {
  'no-git': '本站由一份不带版本历史的内容生成，没有可列的更新记录。',
  shallow: '本站由一份只带最近版本的内容（浅克隆）生成。历史不全，列出来会把旧条目误作新增，所以不列。',
  'no-commits': '内容还没有提交过，没有可列的更新记录。',
};
