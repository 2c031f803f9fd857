import type { CitationFile } from '../../../citations/citation-file.ts';

let file: Promise<CitationFile> | undefined;

/** The page's citation file, fetched once; a failed fetch may be tried again. */
export function fetchCitations(page: HTMLElement): Promise<CitationFile> {
  file ??= fetch(page.dataset['cite'] ?? '', { signal: AbortSignal.timeout(8000) }).then((response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.json() as Promise<CitationFile>;
  });
  file.catch(() => {
    file = undefined;
  });
  return file;
}

/** Full address of the site with its base path, from where the page's citation file lies. */
export const siteHere = (page: HTMLElement): string =>
  new URL('../../', new URL(page.dataset['cite'] ?? '', location.href)).href;

/** Today where the reader is, as 2026-11-22. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
