import type { PublicAddress } from '../../config/public-address.ts';
import { entryUrl } from '../../addresses/entry-url.ts';
import { buildDate } from '../../model/analyses/build-date.ts';
import { datedEvents, lifecycleOf, type Force, type Lifecycle } from '../../model/analyses/lifecycle.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import type { EventKind } from '../../entries/events.ts';

/** What no words state is not said: of a plan whose period is over nothing tells whether it holds. */
const forces: Readonly<Partial<Record<Force, 'InForce' | 'NotInForce'>>> = {
  repealed: 'NotInForce',
  expired: 'NotInForce',
  pending: 'NotInForce',
  'in-force': 'InForce',
};

/** Whether a policy holds, as an address of schema.org; undefined where nothing tells. */
export function legalForce({ force }: Pick<Lifecycle, 'force'>): string | undefined {
  const name = forces[force];
  return name && `https://schema.org/${name}`;
}

/** Whether a policy holds, from when, and what it changed or ended, in the words of schema.org. */
export function forceFields(
  instrument: LoadedEntry<'instruments'>,
  model: KnowledgeModel,
  address: PublicAddress,
): Record<string, unknown> {
  const events = datedEvents(instrument);
  const dateOf = (kind: EventKind): string | undefined =>
    events.find((event) => event.kind === kind && event.date !== undefined)?.date;
  const changedBy = (...kinds: readonly EventKind[]): string[] =>
    model.content.instruments
      .filter(({ data }) => data.events.some(({ by, kind }) => by === instrument.id && kinds.includes(kind)))
      .map(({ id }) => address(entryUrl('instruments', id)));
  return {
    legislationDate: instrument.data.dated ?? dateOf('adopted') ?? dateOf('published'),
    datePublished: dateOf('published'),
    legislationDateOfApplicability: dateOf('effective'),
    legislationLegalForce: legalForce(lifecycleOf(model, instrument, buildDate())),
    legislationAmends: changedBy('amended', 'corrected'),
    legislationRepeals: changedBy('repealed'),
    sameAs: instrument.data.official,
  };
}
