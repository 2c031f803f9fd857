/** Last day that a partial date covers, YYYY-MM-DD: 2025 → 2025-12-31, 2025-09 → 2025-09-30. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  const last = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  return `${year}-${month}-${last}`;
}

/** Order of two partial dates by the last day they cover; a date that is absent comes last. */
export function byDate(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return lastDay(a).localeCompare(lastDay(b)) || a.length - b.length;
}

/**
 * Place of a partial date on an axis of years on which every year is a band around its own number: 2025 → 2025,
 * the middle of September 2025 → 2025.21.
 */
export function yearPosition(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year;
  return year - 0.5 + (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12;
}

/** Years from the last day of one partial date to that of another, to the day. */
export function yearsBetween(from: string, to: string): number {
  return (Date.parse(lastDay(to)) - Date.parse(lastDay(from))) / (365.25 * 24 * 3600 * 1000);
}
