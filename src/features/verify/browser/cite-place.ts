import { cite } from '../../../citations/cite.ts';
import type { Citation } from '../../../citations/citation.ts';
import type { CitationFile } from '../../../citations/citation-file.ts';
import { textFragment } from '../../../citations/text-fragment.ts';
import type { QuotedPlace } from '../../../search/engine/quoted-place.ts';
import { pageFile } from '../../tray/refs.ts';
import { today } from '../../cite/browser/citation-data.ts';

/** Where a finding leads, and how it is cited. */
export interface PlaceCitation {
  /** Address of the paragraph on this site, which marks the words there. They stand behind "#" and are not sent. */
  href: string;
  /** Absent where its data did not come. */
  citation?: Citation;
}

/** The text fragment that marks the words of a place. */
function fragmentOf({ parts }: QuotedPlace): string {
  const [first] = parts;
  const last = parts.at(-1);
  return first && last ? textFragment(first, last) : '';
}

/** Address of a place on this site. */
export function placeAddress(base: string, place: QuotedPlace): string {
  return `${base}${place.url.replace(/^\//, '')}#${place.parts[0]?.id ?? ''}${fragmentOf(place)}`;
}

const files = new Map<string, Promise<CitationFile>>();

function fetchFile(base: string, url: string): Promise<CitationFile> {
  const address = base + pageFile(url.replace(/^\/|\/$/g, ''));
  const known = files.get(address);
  if (known) return known;
  const file = fetch(address, { signal: AbortSignal.timeout(8000) }).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<CitationFile>;
  });
  files.set(address, file);
  // A failure is not kept: the network may be back at the next attempt.
  file.catch(() => files.delete(address));
  return file;
}

/** The citation of a place, made from its page's citation file. */
export async function citePlace(base: string, place: QuotedPlace): Promise<PlaceCitation> {
  const href = placeAddress(base, place);
  const file = await fetchFile(base, place.url).catch(() => undefined);
  if (!file) return { href };
  const ids = place.parts.map(({ id }) => id);
  const citation = cite(file, {
    here: new URL(base, location.href).href,
    today: today(),
    parts: [ids[0] ?? '', ids.at(-1) ?? ''],
    words: place.parts.map(({ words }) => words),
    fragment: fragmentOf(place),
  });
  return { href, citation };
}
