import type { Element } from 'xast';
import { x } from 'xastscript';
import { entryUrl } from '../../addresses/entry-url.ts';
import type { Work } from '../../citations/citation.ts';
import { workOf } from '../../citations/citation-file.ts';
import type { PublicAddress } from '../../config/public-address.ts';
import { apparatusOf } from '../../editions/apparatus.ts';
import { pictureAddress } from '../../editions/pictures.ts';
import { placedPictures } from '../../editions/placed-pictures.ts';
import { chineseDate } from '../../entries/value-words.ts';
import type { Citation } from '../../model/analyses/document-citations.ts';
import type { DocumentRecord, KnowledgeModel } from '../../model/knowledge-model.ts';
import { partName } from '../../text/parts/part-name.ts';

/** How the library is named in these files. */
export interface AknLibrary {
  title: string;
  address: PublicAddress;
}

const source = '#library';
/** xsd:date knows days only; a date that is less precise stands in the address of the work alone. */
const isDay = (date: string): boolean => date.length === 10;

/** The dates that the text states to the day, each by what it is the date of. */
function dates({ dated, published }: Work): Element[] {
  return [
    ...(dated !== undefined && isDay(dated) ? [x('FRBRdate', { date: dated, name: '成文' })] : []),
    ...(published !== undefined && isDay(published)
      ? [x('FRBRdate', { date: published, name: '刊载' })]
      : []),
  ];
}

function identification(
  document: DocumentRecord,
  work: Work,
  authors: readonly string[],
  url: string,
): Element {
  const date = work.dated ?? work.published;
  const kind = work.isOfficial ? 'act' : 'doc';
  const base = ['/akn/cn', kind, ...(date === undefined ? [] : [date]), document.id].join('/');
  const version = `${base}/zho@${date ?? ''}`;
  const core = (address: string, by: readonly string[], end = ''): Element[] => [
    x('FRBRthis', { value: `${address}/!main${end}` }),
    x('FRBRuri', { value: `${address}${end}` }),
    ...(address === base ? [x('FRBRalias', { value: url, name: 'page' })] : []),
    ...dates(work),
    ...by.map((href) => x('FRBRauthor', { href })),
  ];
  return x('identification', { source }, [
    x('FRBRWork', [
      ...core(base, authors),
      x('FRBRcountry', { value: 'cn' }),
      ...(work.number === undefined ? [] : [x('FRBRnumber', { value: work.number })]),
      x('FRBRname', { value: work.title }),
    ]),
    x('FRBRExpression', [...core(version, [source]), x('FRBRlanguage', { language: 'zho' })]),
    x('FRBRManifestation', [
      ...core(version, [source], '.xml'),
      x('FRBRformat', { value: 'application/xml' }),
    ]),
  ]);
}

/** As notes: every correction of the edition, with what was printed, what stands here now, and why; crossed-out words; pictures. */
function editionNotes(document: DocumentRecord, model: KnowledgeModel, { address }: AknLibrary): Element[] {
  const { entries = [], struck = [] } = apparatusOf(model, document) ?? {};
  const crossedOut = struck.map(({ part, words }) =>
    x('note', { class: 'struck' }, [
      x('p', [
        x('ref', { href: `#${part}` }, partName(document.text.parts, part)),
        `：“${words}”原件上已划去。`,
      ]),
    ]),
  );
  const corrected = entries.map(({ anchor, part, was, now, why, certainty }) => {
    const place = partName(document.text.parts, part);
    const words = `：原作“${was}”，现作“${now}”。${why}${certainty === 'probable' ? '（推定）' : ''}`;
    return x('note', { eId: anchor, class: 'correction' }, [
      x('p', [x('ref', { href: `#${part}` }, place), words]),
    ]);
  });
  const pictures = placedPictures(model, document).map(({ picture, below }) => {
    const place = below === undefined ? '正文之前' : partName(document.text.parts, below);
    const src = address(pictureAddress(document.source?.id ?? '', picture.file));
    return x('note', { class: 'picture' }, [
      x('p', [
        below === undefined ? place : x('ref', { href: `#${below}` }, place),
        '之后的图：',
        x('img', { src, alt: picture.alt }),
      ]),
    ]);
  });
  const notes = [...corrected, ...crossedOut, ...pictures];
  return notes.length === 0 ? [] : [x('notes', { source }, notes)];
}

/** The metadata of a document, of what the library knows of it and no more; events are not recorded yet. */
export function metadata(
  document: DocumentRecord,
  model: KnowledgeModel,
  cited: readonly Citation[],
  library: AknLibrary,
): Element {
  const { title, address } = library;
  const work = workOf(document, model);
  const { published, publishedIn } = work;
  const people = work.authors.map((name, index) => ({ tag: 'TLCPerson', eId: `author-${index + 1}`, name }));
  const bodies = work.issuers.map((name, index) => ({
    tag: 'TLCOrganization',
    eId: `issuer-${index + 1}`,
    name,
  }));
  const named = [...people, ...bodies];
  // The standard wants an author of every work: where none is stated, this is what is said.
  const agents =
    named.length > 0 ? named : [{ tag: 'TLCOrganization', eId: 'unstated', name: '原文没有写明' }];
  const instruments = new Map(cited.map(({ instrument }) => [instrument.id, instrument]));
  const authors = agents.map(({ eId }) => `#${eId}`);
  return x('meta', [
    identification(document, work, authors, address(entryUrl('documents', document.id))),
    ...(published !== undefined && publishedIn !== undefined && isDay(published)
      ? [
          x('publication', {
            date: published,
            name: '刊载',
            showAs: `${publishedIn}${chineseDate(published)}`,
          }),
        ]
      : []),
    x('references', { source }, [
      x('TLCOrganization', { eId: 'library', href: address('/'), showAs: title }),
      ...agents.map(({ tag, eId, name }) => x(tag, { eId, href: `#${eId}`, showAs: name })),
      ...Array.from(instruments.values(), ({ id, data }) =>
        x('TLCReference', {
          eId: `instrument-${id}`,
          name: 'instrument',
          href: address(entryUrl('instruments', id)),
          showAs: data.title,
        }),
      ),
    ]),
    ...editionNotes(document, model, library),
  ]);
}
