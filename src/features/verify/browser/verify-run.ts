import { checkText, cutNotice, summaryWords } from '../check-text.ts';
import type { CitedFinding } from '../report.ts';
import { createCiteMenu, type CiteMenu } from '../../cite/browser/cite-menu.ts';
import { placePopover } from '../../../ui/browser/place-popover.ts';
import { startChecker } from './checker.ts';
import type { Checker } from './open-checker.ts';
import { citePlace } from './cite-place.ts';
import { findingItem } from './finding-item.ts';
import { drawTools } from './report-tools.ts';
import type { PartFinder } from '../../../ui/browser/parts-of.ts';

export { textProblem } from '../check-text.ts';

/** A check under way. */
export interface VerifyRun {
  stop: () => void;
  /** Resolves when it has ended or was stopped. */
  done: Promise<void>;
}

export interface RunOptions {
  part: PartFinder;
  base: string;
  /** Chinese name of the kind of document that is cited before others. */
  official: string;
}

/** Milliseconds of work after which the page gets its turn: about one frame. */
const slice = 14;
/** Milliseconds between two messages on how far the check is, so that a screen reader keeps up. */
const betweenMessages = 2500;

let menu: CiteMenu | undefined;
let opening: Promise<Checker> | undefined;

function openMenu(finding: CitedFinding, button: HTMLElement): void {
  const { citation } = finding;
  if (!citation) return;
  if (!menu) {
    menu = createCiteMenu();
    (document.querySelector('main') ?? document.body).append(menu.element);
  }
  const { element, fill } = menu;
  const [passage] = citation.passages;
  const link = citation.card?.url ?? passage?.url ?? location.href;
  fill({
    title: `引用：${citation.card?.name ?? (passage?.place || '全文')}`,
    citation,
    link,
    trayRef: undefined,
  });
  element.showPopover();
  placePopover(element, button.getBoundingClientRect(), 6);
  element.querySelector('button')?.focus({ preventScroll: true });
  const giveBack = (): void => {
    if (!element.matches(':popover-open') && document.activeElement === document.body) button.focus();
  };
  element.addEventListener('toggle', giveBack, { once: true });
}

/** Checks a text in slices and draws what it finds as it finds it. */
export function runCheck(text: string, { part, base, official }: RunOptions): VerifyRun {
  let stopped = false;
  const run = async (): Promise<void> => {
    const list = part<HTMLOListElement>('findings');
    const status = part('status');
    const progress = part<HTMLProgressElement>('progress');
    progress.removeAttribute('value');
    status.classList.remove('sr-only');
    list.replaceChildren();
    part('summary').textContent = '';
    part('key').hidden = true;
    part('tools').hidden = true;
    const notice = cutNotice(text);
    part('notice').textContent = notice;
    part('notice').hidden = notice === '';
    opening ??= startChecker(base, official);
    const checker = await opening;
    const found: CitedFinding[] = [];
    let checked = 0;
    let total = 0;
    let rested = performance.now();
    let told = rested;
    for await (const step of checkText(checker.check, text)) {
      if (stopped) break;
      checked = step.done;
      total = step.total;
      for (const finding of step.findings) {
        const cited = finding.place && (await citePlace(base, finding.place));
        const entry: CitedFinding = { ...finding, citation: cited?.citation };
        found.push(entry);
        list.append(findingItem(finding, cited, { base, onCite: (button) => openMenu(entry, button) }));
      }
      if (step.findings.length > 0) part('results').hidden = false;
      const now = performance.now();
      if (now - told > betweenMessages) {
        status.textContent = `已核对 ${step.done} / ${step.total} 句。`;
        told = now;
      }
      if (now - rested > slice) {
        progress.max = step.total;
        progress.value = step.done;
        await new Promise((resolve) => setTimeout(resolve));
        rested = performance.now();
      }
    }
    const summary = `${stopped ? `只核对到第 ${checked} 句，共 ${total} 句。` : ''}${summaryWords(found, checked)}`;
    part('results').hidden = false;
    part('summary').textContent = summary;
    // The summary in sight says the same.
    status.classList.add('sr-only');
    part('key').hidden = !found.some(({ verdict }) => verdict === 'near' || verdict === 'punctuation');
    status.textContent = stopped ? '已停下。' : `核对完毕。${summary}`;
    if (found.length > 0) drawTools(part('tools'), summary, found);
  };
  return {
    stop: () => {
      stopped = true;
    },
    done: run().catch((error: unknown) => {
      // The next check begins with the library as it then stands.
      opening = undefined;
      throw error;
    }),
  };
}
