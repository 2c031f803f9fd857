import type { CaseData } from '../entries/cases.ts';

/** A place from the largest unit to the smallest, a municipality's name only once. */
export function placeName({ province, city, district }: CaseData['place']): string {
  return [province, city === province ? undefined : city, district]
    .filter((name) => name !== undefined)
    .join(' · ');
}

/** Every place of a case, in the order of its document. */
export const placeNames = ({ place, otherPlaces }: Pick<CaseData, 'place' | 'otherPlaces'>): string =>
  [place, ...otherPlaces].map(placeName).join('；');
