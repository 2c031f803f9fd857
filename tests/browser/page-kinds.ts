import { formulationThreads } from '../../src/model/analyses/formulations.ts';
import type { DocumentRecord, KnowledgeModel } from '../../src/model/knowledge-model.ts';
import { entryCollections } from '../../src/entries/collection-names.ts';
import { directory } from '../../src/shell/navigation.ts';
import { kindOf } from '../../src/search/record.ts';

/** The first of the things by which is the most of something. */
const most = <Item>(items: Iterable<Item>, size: (item: Item) => number): Item | undefined =>
  [...items].toSorted((a, b) => size(b) - size(a))[0];

/**
 * One page of every kind, by name, undefined where the library has none: of entries the one with the most in it, of documents the
 * longest policy, the most corrected text and the shortest news; and whatever else the menu leads to, by its address.
 */
export function pageKindsOf(model: KnowledgeModel): Readonly<Record<string, string | undefined>> {
  const documents = [...model.documents.values()];
  const length = ({ text }: DocumentRecord): number => text.bare.length;
  const policies = documents.filter(({ data }) => data.kind === 'policy');
  const news = documents.filter(({ data }) => data.kind === 'news');
  const page = (collection: string, id: string | undefined): string | undefined =>
    id === undefined ? undefined : `${collection}/${id}/`;
  const policy = most(policies, length)?.id;
  const entries = Object.fromEntries(
    entryCollections.flatMap((name) => {
      const list: readonly { id: string; data: object }[] = model.content[name];
      return [
        [`${kindOf(name)} index`, `${name}/`],
        [kindOf(name), page(name, most(list, ({ data }) => JSON.stringify(data).length)?.id)],
      ];
    }),
  );
  const kinds = {
    home: '',
    'document index': 'documents/',
    'policy document': page('documents', policy),
    'corrected text': page(
      'documents',
      most(documents, ({ edition }) => edition?.data.corrections.length ?? 0)?.id,
    ),
    'news brief': page('documents', most(news, (document) => -length(document))?.id),
    ...entries,
    'source index': 'sources/',
    source: page('sources', model.content.sources[0]?.id),
    corrections: 'corrections/',
    search: 'search/',
    notes: 'notes/',
    compare: 'compare/',
    verify: 'verify/',
    timeline: 'timeline/',
    formulations: 'formulations/',
    formulation: page('formulations', formulationThreads(model)[0]?.term.id),
    'matrix index': 'matrix/',
    matrix: page('matrix', policy),
    'cases compared': 'cases/compare/',
    'who cites whom': 'instruments/citations/',
    data: 'data/',
    changes: 'changes/',
    tray: 'tray/',
    study: 'study/',
    // The same questions at each run.
    quiz: 'study/quiz/?n=12&seed=abc',
    'path index': 'paths/',
    path: page('paths', model.content.paths[0]?.id),
    offline: 'offline/',
    'not found': '404.html',
    about: 'about/',
    handbook: 'handbook/',
  };
  const named = new Set(Object.values(kinds).map((address) => address?.split('?')[0]));
  const others = directory
    .flatMap(({ places }) => places.map((place) => place.path.slice(1)))
    .filter((address) => !named.has(address));
  return { ...kinds, ...Object.fromEntries(others.map((address) => [address, address])) };
}
