import type { AnswerSummary } from '../../../search/engine/desk.ts';

/** One line on what was found, read out politely. */
export function summaryOf(answer: AnswerSummary, shown: number): string {
  if (answer.phrases.length === 0) return '没有可查的字词。';
  const all = answer.total;
  if (all === 0) return '没有找到。';
  const filtered = shown < all ? `筛选后 ${shown} 页，` : '';
  return `${filtered}共 ${all} 页${answer.kind === 'pinyin' ? '名称读音相符' : '含有所查字词'}。`;
}

/** What a reader should know of how the query was read; '' where it was read as it stands. */
export function noticeOf(answer: AnswerSummary): string {
  const notes: string[] = [];
  const words = answer.phrases.map((phrase) => `“${phrase}”`).join('、');
  const { year, targets } = answer.question ?? {};
  if (year !== undefined && targets) notes.push(`问的是 ${year} 年到期的目标。`);
  if (answer.question) notes.push(`查的是${words}。`);
  for (const [short, full] of answer.shortForms) notes.push(`“${short}”按“${full}”搜索。`);
  for (const [short, full] of answer.fullForms) notes.push(`“${short}”的全称是“${full}”，也可以用全称再查。`);
  if (answer.simplified) notes.push(`按简体“${answer.phrases.join(' ')}”搜索。`);
  if (answer.kind === 'loose' && answer.total > 0) {
    notes.push('没有标点完全相同的，以下略去标点后逐字相符。要连标点一起核对，请加英文双引号。');
  }
  if (answer.kind === 'pinyin') notes.push('正文中没有这些字母，以下是读音相符的名称。');
  if (answer.missing.length > 0) {
    notes.push(
      `${answer.missing.map((name) => `“${name}”`).join('、')}没有应答或版本不同，下面不含它的内容。`,
    );
  }
  if (answer.query.cut) notes.push(`查询太长，只用了前 ${answer.query.raw.length} 字。`);
  return notes.join('');
}
