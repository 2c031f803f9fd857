// Made once: it is asked for on every page.
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/**
 * Day on which the site is built, YYYY-MM-DD in Beijing time: from `SOURCE_DATE_EPOCH` (seconds, as
 * reproducible-builds.org defines it) where it is set, else from the clock.
 */
export function buildDate(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  now: Date = new Date(),
): string {
  const seconds = environment['SOURCE_DATE_EPOCH'];
  const moment = seconds !== undefined && /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000) : now;
  return days.format(moment);
}
