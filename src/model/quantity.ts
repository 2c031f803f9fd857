/** A number as the library prints it: no grouping, no more digits than the source gives. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat('zh-CN', { useGrouping: false, maximumFractionDigits: 10 }).format(value);
}
