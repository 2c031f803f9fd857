import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';

type Card = LoadedEntry<'glossary'>;

export interface TermRelations {
  /** Cards above the broader one, the widest first; where one has several broader cards, the first of each. */
  ancestors: readonly Card[];
  broader: readonly Card[];
  narrower: readonly Card[];
  related: readonly Card[];
}

const inverse = { broader: 'narrower', narrower: 'broader', related: 'related' } as const;
type Relation = keyof typeof inverse;

/** A card's neighbours by SKOS relation, whichever of the two cards names the other; each card once, as its closest relation. */
export function termRelations(model: KnowledgeModel, card: Card): TermRelations {
  const neighbours = (of: Card, relation: Relation): Card[] => {
    const named = of.data[relation].flatMap((id) => model.entry('glossary', id) ?? []);
    const naming = model.content.glossary.filter(({ data }) => data[inverse[relation]].includes(of.id));
    return [...new Set([...named, ...naming])].filter(({ id }) => id !== of.id);
  };
  const broader = neighbours(card, 'broader');
  const narrower = neighbours(card, 'narrower').filter((item) => !broader.includes(item));
  const kin = new Set([...broader, ...narrower]);
  const ancestors: Card[] = [];
  for (let above = broader[0] && neighbours(broader[0], 'broader')[0]; above;) {
    if (above === card || kin.has(above) || ancestors.includes(above)) break;
    ancestors.unshift(above);
    above = neighbours(above, 'broader')[0];
  }
  const shown = new Set([...kin, ...ancestors]);
  return {
    ancestors,
    broader,
    narrower,
    related: neighbours(card, 'related').filter((item) => !shown.has(item)),
  };
}
