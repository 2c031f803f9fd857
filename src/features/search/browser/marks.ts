import { fetchSimplified } from '../../../search/engine/single-files.ts';
import { findMarks, type MarkMode } from '../../../search/text/find-marks.ts';
import { normalise } from '../../../search/text/normalise.ts';
import { parseQuery } from '../../../search/text/query.ts';
import { fetchBelow } from './fetch-file.ts';
import { markBar } from './mark-bar.ts';
import { readWords, wordRoots, type PageWords } from './page-text.ts';
import { paintMarks } from './paint-marks.ts';
import { listAddress, returnToList } from './result-list-address.ts';

/** Where the words stand: letter for letter, or without punctuation, or at least alike in the paragraph opened. */
function rangesIn(words: PageWords, phrases: readonly string[], target: Element | null): Range[] {
  const all = (mode: MarkMode): Range[] => findMarks(words.text, phrases, mode).map(words.rangeOf);
  const exact = all('exact');
  if (exact.length > 0) return exact;
  const loose = all('loose');
  if (loose.length > 0 || !target) return loose;
  return all('pairs').filter((range) => target.contains(range.startContainer));
}

function scrollTo(range: Range): void {
  const parent = range.startContainer.parentElement;
  for (let details = parent?.closest('details:not([open])'); details;) {
    details.setAttribute('open', '');
    details = details.parentElement?.closest('details:not([open])');
  }
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 80 && bottom <= innerHeight - 80) return;
  scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}

/** Marks the words of a query in the page's main text, and lets the reader step through them (n, N). */
export async function showMarks(query: string, base: string): Promise<void> {
  const main = document.querySelector('main');
  if (!main) return;
  const roots = wordRoots(main);
  const phrases = parseQuery(query).phrases.map(({ text }) => text);
  const target =
    location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let ranges = rangesIn(readWords(roots), phrases, target);
  if (ranges.length === 0 && /\p{Script=Han}/u.test(query)) {
    const simplified = await fetchSimplified(fetchBelow(base)).catch(() => undefined);
    const read = phrases.map((phrase) => normalise(phrase, simplified));
    ranges = rangesIn(readWords(roots, simplified), read, target);
  }
  const painter = paintMarks(ranges);
  let current = Math.max(0, target ? ranges.findIndex((range) => isFrom(target, range)) : 0);

  const { bar, position } = markBar({
    words: query,
    count: ranges.length,
    back: listAddress(base, query),
    step,
    goBack: (event) => returnToList(event, base, query),
    close,
  });

  function go(index: number, move: boolean): void {
    current = index;
    painter.current(index);
    position(index);
    const range = ranges[index];
    if (move && range) scrollTo(range);
  }
  function step(by: 1 | -1): void {
    if (ranges.length > 0) go((current + by + ranges.length) % ranges.length, true);
  }
  function onKey(event: KeyboardEvent): void {
    const writing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (writing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'N') step(-1);
  }
  function close(): void {
    painter.clear();
    bar.remove();
    document.removeEventListener('keydown', onKey);
    const address = new URL(location.href);
    address.searchParams.delete('mark');
    history.replaceState(history.state, '', address);
  }

  (document.querySelector('[data-toasts]') ?? document.body).append(bar);
  document.addEventListener('keydown', onKey);
  go(current, true);
}

/** Whether a mark stands in the target, or after it where the target is an empty anchor. */
function isFrom(target: Element, range: Range): boolean {
  const { startContainer } = range;
  return (
    target.contains(startContainer) ||
    (target.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}
