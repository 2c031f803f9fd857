const minute = 60_000;
const day = 24 * 60 * minute;

/** How long till a moment, as it is said under a button: 10 分钟, 4 天, 3 个月. */
export function intervalWords(milliseconds: number): string {
  if (milliseconds < 60 * minute) return `${Math.max(1, Math.round(milliseconds / minute))} 分钟`;
  if (milliseconds < day) return `${Math.round(milliseconds / (60 * minute))} 小时`;
  const days = Math.round(milliseconds / day);
  if (days < 61) return `${days} 天`;
  return days < 730 ? `${Math.round(days / 30.44)} 个月` : `${Math.round(days / 365.25)} 年`;
}

/** A day as it stands in a table: 11月23日. */
export function dayWords(moment: number): string {
  const date = new Date(moment);
  return `${date.getMonth() + 1}月${date.getDate()}日`;
}
