import { saveFile } from '../../../ui/browser/save-file.ts';
import { siteName } from '../../../ui/browser/site-name.ts';
import type { ComparisonSheet, SheetRow, SheetSide } from '../word/comparison-file.ts';

const wordsOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';

/** A side as it stands in the page; the library's words where the text has no such article. */
function sideOf(side: Element | undefined): SheetSide | string {
  const words = side?.querySelector('[data-words]');
  if (!words) return wordsOf(side?.querySelector('.muted'));
  const runs = [...(words.querySelector('.text, .words') ?? words).childNodes].map((node) => ({
    text: node.textContent ?? '',
    isMarked: node instanceof HTMLElement && node.tagName === 'MARK',
  }));
  return { name: wordsOf(side?.querySelector('.name a')), pieces: runs };
}

function rowOf(row: Element): SheetRow | string {
  if (row.matches('details')) return wordsOf(row.querySelector('summary'));
  const [first, second] = row.querySelectorAll('.side');
  return { change: wordsOf(row.querySelector('.name strong')), first: sideOf(first), second: sideOf(second) };
}

/** A comparison as it stands in the page. */
function sheetOf(section: HTMLElement): ComparisonSheet | undefined {
  const [first, second] = Array.from(section.querySelectorAll<HTMLAnchorElement>('.heads a'), (link) => ({
    name: wordsOf(link),
    url: link.href,
  }));
  if (!first || !second) return undefined;
  return {
    title: `《${section.dataset['work'] ?? ''}》新旧对照表`,
    library: siteName(),
    texts: [first, second],
    rows: Array.from(section.querySelectorAll('.row:not(.same *), .same'), rowOf),
  };
}

/** Makes the buttons of the comparisons give their table as a Word file. */
export function startWordFiles(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-word]')) {
    const section = button.closest<HTMLElement>('.texts');
    const said = section?.querySelector('[data-said]');
    if (!section || !said) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const sheet = sheetOf(section);
      if (!sheet || button.ariaDisabled === 'true') return;
      button.ariaDisabled = 'true';
      said.textContent = '正在做 Word 文件……';
      const make = async (): Promise<void> => {
        const { comparisonFile } = await import('../word/comparison-file.ts');
        saveFile(await comparisonFile(sheet), `${sheet.title} ${sheet.texts[1].name}`, 'docx');
      };
      make()
        .then(
          () => (said.textContent = '已下载。'),
          (error: unknown) => {
            said.textContent = `没有做成：${error instanceof Error ? error.message : String(error)}。可以再试。`;
          },
        )
        .finally(() => (button.ariaDisabled = null));
    });
  }
}
