import { markdownReport, plainReport, type CitedFinding } from '../report.ts';
import { element } from '../../../ui/browser/element.ts';
import { createCopyReport } from '../../cite/browser/copy-report.ts';

/** Draws the buttons that take the report along: as text, as Markdown, on paper. */
export function drawTools(tools: HTMLElement, summary: string, findings: readonly CitedFinding[]): void {
  const report = createCopyReport();
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, text);
    made.addEventListener('click', act);
    return made;
  };
  tools.replaceChildren(
    element(
      'div',
      { class: 'verify-buttons acts' },
      button('复制报告', () => void report.copy('报告', plainReport(summary, findings))),
      button('复制为 Markdown', () => void report.copy('Markdown 报告', markdownReport(summary, findings))),
      button('打印', () => print()),
    ),
    report.element,
  );
  tools.hidden = false;
}
