import type { Structure } from '../../entries/structure.ts';
import { evidenceOf, type KnowledgeModel, type LocatedEvidence } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { withoutSpace } from '../../text/bare-text.ts';

type Level = Structure[number];

/** A level of a structure with the sentence that states it. */
export interface StatedLevel extends Level {
  evidence: LocatedEvidence | undefined;
}

/** How a case or a term is made up; a term that is the model of a case is made up as the case is. Empty where no text says. */
export function structureOf(model: KnowledgeModel, entry: LoadedEntry<'cases' | 'glossary'>): StatedLevel[] {
  const named = 'term' in entry.data ? [entry.data.term, ...entry.data.aliases] : [];
  const owner = entry.data.structure
    ? entry
    : model.content.cases.find(
        ({ data }) =>
          data.structure && data.terms.includes(entry.id) && named.includes(data.model ?? data.name),
      );
  if (!owner) return [];
  const located = model.locate(evidenceOf(owner));
  return (owner.data.structure ?? []).map((level) => {
    const words = [level.role, ...level.parts.map(({ name, count }) => count?.wording ?? name)];
    const held = (quote: string): number =>
      words.filter((own) => own !== undefined && withoutSpace(quote).includes(withoutSpace(own))).length;
    const [stated] = located.toSorted((a, b) => held(b.quote) - held(a.quote));
    // A level that is a term of its own has a clause of its own.
    const own = owner === entry && entry.collection === 'glossary' ? clauseOf(model, level) : undefined;
    return { ...level, evidence: own ?? stated };
  });
}

function clauseOf(model: KnowledgeModel, { parts }: Level): LocatedEvidence | undefined {
  const terms = parts.flatMap(({ term }) =>
    term === undefined ? [] : (model.entry('glossary', term) ?? []),
  );
  return model.locate(terms.flatMap((term) => evidenceOf(term)))[0];
}
