import { withPlainYears } from '../text/written-date.ts';
import { arabicNumerals } from './arabic-numerals.ts';

interface StatedDate {
  /** As precise as the words: "2025", "2025-12", "2025-12-22". */
  date: string;
  /** The first year of a span such as 2025—2027年: never a term. */
  opensSpan: boolean;
}

const token =
  /(?<!\d)(?:(?<year>\d{4})(?=年|〕|[—–~至到-]{1,2}\d{4}年)|(?<month>\d{1,2})月|(?<day>\d{1,2})日)/gu;
const spanContinues = /^年?[—–~至到-]{1,2}\d{4}年/u;

function iso(...numbers: readonly string[]): string {
  return numbers.map((number) => number.padStart(2, '0')).join('-');
}

// 2024-05-20 09:30 has its end only as long as the space is there.
const dotted = /(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/g;

/** Every date that the words state, a month with the year before it and a day with the month before it. */
function statedDates(words: string): StatedDate[] {
  const text = arabicNumerals(withPlainYears(words.normalize('NFKC').replace(dotted, '$1年$3月$4日')));
  const found: StatedDate[] = [];
  let year: string | undefined;
  let month: string | undefined;
  for (const match of text.matchAll(token)) {
    const groups = match.groups ?? {};
    if (groups['year']) {
      year = groups['year'];
      month = undefined;
      found.push({ date: year, opensSpan: spanContinues.test(text.slice(match.index + year.length)) });
    } else if (groups['month']) {
      month = groups['month'];
      if (year) found.push({ date: iso(year, month), opensSpan: false });
    } else if (groups['day'] && year && month) {
      found.push({ date: iso(year, month, groups['day']), opensSpan: false });
    }
  }
  return found;
}

/**
 * Whether the words state the partial date: 2025-12 is stated by 2025年12月 and by 2025年12月22日, not by numbers that
 * stand apart. `asTerm`: the first year of a span (2025—2027年) does not count.
 */
export function statesDate(words: string, date: string, { asTerm = false } = {}): boolean {
  return statedDates(words).some(
    (stated) => (stated.date === date || stated.date.startsWith(`${date}-`)) && !(asTerm && stated.opensSpan),
  );
}
