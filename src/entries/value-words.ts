/** A partial date as Chinese readers write it: 2025年12月22日, 2025年12月, 2025年. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** A number as the library prints it: no grouping, no more digits than the source gives. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat('zh-CN', { useGrouping: false, maximumFractionDigits: 10 }).format(value);
}

/** The units of a place from the largest to the smallest, a municipality's name only once. */
export interface PlaceUnits {
  province: string;
  city?: string | undefined;
  district?: string | undefined;
}

/** A place in words: 浙江省 · 嘉兴市. */
function placeName({ province, city, district }: PlaceUnits): string {
  return [province, city === province ? undefined : city, district]
    .filter((name) => name !== undefined)
    .join(' · ');
}

/** Every place of a case, in the order of its document. */
export const placeNames = ({
  place,
  otherPlaces,
}: {
  place: PlaceUnits;
  otherPlaces: readonly PlaceUnits[];
}): string => [place, ...otherPlaces].map(placeName).join('；');
