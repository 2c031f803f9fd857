const digits = '零一二三四五六七八九';

/** A whole number from 1 to 9999 as Chinese documents number their parts: 一, 十, 二十一, 一百零二. */
export function chineseOrdinal(value: number): string {
  let words = '';
  let isGap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      isGap = words !== '';
      continue;
    }
    words += `${isGap ? '零' : ''}${digits.charAt(digit)}${name}`;
    isGap = false;
  }
  return words.replace(/^一十/, '十');
}
