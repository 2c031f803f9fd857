import type { KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';

type Case = LoadedEntry<'cases'>;

/** A province, city or district with the cases that name it as their smallest unit, and the places inside it. */
export interface PlaceNode {
  name: string;
  /** GB/T 2260 code of the unit: two, four or six digits. */
  code: string;
  cases: readonly Case[];
  inside: readonly PlaceNode[];
}

interface PlacedCase {
  entry: Case;
  place: Case['data']['place'];
}

/** The cases of one unit by the name that `level` gives; those without one stay with the unit. */
function nodes(
  cases: readonly PlacedCase[],
  levels: readonly ('province' | 'city' | 'district')[],
  digits: number,
): PlaceNode[] {
  const [level, ...deeper] = levels;
  if (!level) return [];
  const named = cases.filter(({ place }) => place[level] !== undefined);
  const groups = Map.groupBy(named, ({ place }) => place[level] ?? '');
  const here = [...groups].map(([name, members]): PlaceNode => ({
    name,
    code: (members[0]?.place.code ?? '').slice(0, digits),
    cases: members
      .filter(({ place }) => deeper.every((inner) => place[inner] === undefined))
      .map(({ entry }) => entry),
    inside: nodes(members, deeper, digits + 2),
  }));
  // A district of a municipality has no city between.
  const skipped = cases.filter(({ place }) => place[level] === undefined);
  return [...here, ...(level === 'province' ? [] : nodes(skipped, deeper, digits + 2))].sort((a, b) =>
    a.code.localeCompare(b.code),
  );
}

/** Every case of a place and of the places inside it. */
export function allCases(node: PlaceNode): Case[] {
  return [...node.cases, ...node.inside.flatMap(allCases)];
}

/** The cases of the library by province, city and district, in the order of their GB/T 2260 codes. */
export function casePlaces(model: KnowledgeModel): PlaceNode[] {
  const placed = model.content.cases.flatMap((entry) =>
    [entry.data.place, ...entry.data.otherPlaces].map((place): PlacedCase => ({ entry, place })),
  );
  return nodes(placed, ['province', 'city', 'district'], 2);
}
