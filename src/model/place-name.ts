import type { CaseData } from '../entries/cases.ts';

/** A place from the largest unit to the smallest, a municipality's name only once. */
export function placeName({ province, city, district }: CaseData['place']): string {
  return [province, city === province ? undefined : city, district]
    .filter((name) => name !== undefined)
    .join(' · ');
}
