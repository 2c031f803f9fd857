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
import { expressionsOf, standingOf } from '../../model/analyses/expressions.ts';
import type { DatedEvent } from '../../model/analyses/lifecycle.ts';
import { partName } from '../../text/parts/part-name.ts';
import { eventsOfText, isDay, lifecycle } from './lifecycle.ts';

/** How the library is named in these files. */
export interface AknLibrary {
  title: string;
  address: PublicAddress;
}

const source = '#library';

/** The dates that the text states to the day, each by what it is the date of; others stand in the address alone. */
const dates = ({ dated, published }: Pick<Work, 'dated' | 'published'>): Element[] => [
  ...(isDay(dated) ? [x('FRBRdate', { date: dated, name: '成文' })] : []),
  ...(isDay(published) ? [x('FRBRdate', { date: published, name: '刊载' })] : []),
];

/** What a text is a wording of: its own, or one of several of a policy, which then has an address of its own. */
interface Identity {
  /** Last segment of the address of the work. */
  id: string;
  /** Date of the work. */
  date: string | undefined;
  /** Date of this wording. */
  version: string | undefined;
  dates: Element[];
  /** Pages of the work and of the wording; the former alone where they are one. */
  pages: readonly [work: string, wording?: string];
}

function identityOf(document: DocumentRecord, model: KnowledgeModel, work: Work): Identity {
  const date = work.dated ?? work.published;
  const page = entryUrl('documents', document.id);
  const { expression } = document.data;
  if (!expression) return { id: document.id, date, version: date, dates: dates(work), pages: [page] };
  const first = expressionsOf(model, { id: expression.of })[0]?.asOf;
  return {
    id: expression.of,
    date: first,
    version: expression.asOf,
    dates: dates({ ...(first !== undefined && { dated: first }) }),
    pages: [entryUrl('instruments', expression.of), page],
  };
}

function identification(
  own: Identity,
  work: Work,
  authors: readonly string[],
  address: PublicAddress,
): Element {
  const { date, pages } = own;
  const kind = work.isOfficial ? 'act' : 'doc';
  const base = ['/akn/cn', kind, ...(date === undefined ? [] : [date]), own.id].join('/');
  const version = `${base}/zho@${own.version ?? ''}`;
  const core = (uri: string, by: readonly string[], page: string | undefined, end = ''): Element[] => [
    x('FRBRthis', { value: `${uri}/!main${end}` }),
    x('FRBRuri', { value: `${uri}${end}` }),
    ...(page === undefined ? [] : [x('FRBRalias', { value: address(page), name: 'page' })]),
    ...(uri === base ? own.dates : dates(work)),
    ...by.map((href) => x('FRBRauthor', { href })),
  ];
  return x('identification', { source }, [
    x('FRBRWork', [
      ...core(base, authors, pages[0]),
      x('FRBRcountry', { value: 'cn' }),
      ...(work.number === undefined ? [] : [x('FRBRnumber', { value: work.number })]),
      x('FRBRname', { value: work.title }),
    ]),
    x('FRBRExpression', [...core(version, [source], pages[1]), x('FRBRlanguage', { language: 'zho' })]),
    x('FRBRManifestation', [
      ...core(version, [source], undefined, '.xml'),
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

/** The policies that made an event of the text, and those that it cites. */
function instrumentReferences(
  model: KnowledgeModel,
  events: readonly DatedEvent[],
  cited: readonly Citation[],
  address: PublicAddress,
): Element[] {
  const makers = new Set(events.flatMap(({ by }) => model.entry('instruments', by ?? '') ?? []));
  const all = new Set([...makers, ...cited.map(({ instrument }) => instrument)]);
  return Array.from(all, (instrument) => {
    const { id, data } = instrument;
    const own = { eId: `instrument-${id}`, href: address(entryUrl('instruments', id)), showAs: data.title };
    return makers.has(instrument) ? x('passiveRef', own) : x('TLCReference', { ...own, name: 'instrument' });
  });
}

/** The metadata of a document, of what the library knows of it and no more. */
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
  const standing = standingOf(model, document);
  const asOf = document.data.expression?.asOf;
  const events = standing ? eventsOfText(standing.instrument, asOf) : [];
  const authors = agents.map(({ eId }) => `#${eId}`);
  return x('meta', [
    identification(identityOf(document, model, work), work, authors, address),
    ...(publishedIn !== undefined && isDay(published)
      ? [
          x('publication', {
            date: published,
            name: '刊载',
            showAs: `${publishedIn}${chineseDate(published)}`,
          }),
        ]
      : []),
    ...lifecycle(events, source),
    x('references', { source }, [
      x('TLCOrganization', { eId: 'library', href: address('/'), showAs: title }),
      ...agents.map(({ tag, eId, name }) => x(tag, { eId, href: `#${eId}`, showAs: name })),
      ...instrumentReferences(model, events, cited, address),
    ]),
    ...editionNotes(document, model, library),
  ]);
}
