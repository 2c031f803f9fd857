import { chineseOrdinal } from '../chinese-ordinal.ts';
import type { PlaceStep } from './place-step.ts';

const divisions: ReadonlySet<string> = new Set(['b', 'ch', 'sec']);

/** How a step is named in a policy text, a letter or an article of the press. */
function stepName({ kind, label, rank, heading }: PlaceStep): string {
  switch (kind) {
    case 'p':
      return `第${rank}段`;
    case 't':
      return `表${rank}`;
    case 's':
      if (label !== '') return `第${label}部分`;
      return heading === '' ? '题目残缺的部分' : `“${heading.replace(/[：。]$/, '')}”部分`;
    case 'c':
      return label === '' ? `“${heading}”一节` : `第${label}条`;
    case 'i':
      return `“${label}”项`;
    case 'n':
    case 'm':
      return label === '' ? `“${heading}”一节` : `第${label}点`;
    default:
      return label.replace(/\s+/gu, '');
  }
}

/** How a step inside of an article is named, as the law on legislation has it: 款, 项, 目. */
function lineName(step: PlaceStep, clauses: number): string {
  const { kind, label, rank } = step;
  if (kind === 'p') return clauses === 1 ? '' : `第${chineseOrdinal(rank)}款`;
  if (kind === 'c' || kind === 's') return `第${label}项`;
  if (kind === 'n' || kind === 'm') return `第${label}目`;
  return stepName(step);
}

/** The steps that stand outside of the divisions of a law, whose articles run on through them. */
const outside = (place: readonly PlaceStep[]): PlaceStep[] =>
  place.filter(({ kind }) => !divisions.has(kind));

const nameKey = (place: readonly PlaceStep[], article: number): string =>
  outside(place.slice(0, article + 1))
    .map(stepName)
    .join(' ');

/**
 * The name of every part of a document, by its address: 第三部分第（四）条第1段, and in an article 第三条第二款第（一）项. An
 * article is named without its chapter, unless its number comes again in another; one that holds a single 款 is cited
 * without it. `places` are those of all blocks, in reading order.
 */
export function partNames(places: Iterable<readonly PlaceStep[]>): ReadonlyMap<string, string> {
  const clauses = new Map<string, Set<string>>();
  const articles = new Map<string, Set<string>>();
  const gather = (sets: Map<string, Set<string>>, key: string, value: string): void => {
    sets.set(key, (sets.get(key) ?? new Set()).add(value));
  };
  const all = Array.from(places, (place) => ({
    place,
    article: place.findIndex(({ kind }) => kind === 'a'),
  }));
  for (const { place, article } of all) {
    const [own, line] = article < 0 ? [] : place.slice(article);
    if (!own) continue;
    gather(articles, nameKey(place, article), own.id);
    if (line?.kind === 'p') gather(clauses, own.id, line.id);
  }
  const names = new Map<string, string>();
  for (const { place, article } of all) {
    const isAlone = article < 0 || articles.get(nameKey(place, article))?.size === 1;
    const count = clauses.get(place[article]?.id ?? '')?.size ?? 0;
    let name = '';
    for (const [index, step] of place.entries()) {
      if (index === article && isAlone) name = outside(place.slice(0, index)).map(stepName).join('');
      const isLine = article >= 0 && index > article && (step.kind !== 'p' || index === article + 1);
      name += isLine ? lineName(step, count) : stepName(step);
      names.set(step.id, name);
    }
  }
  return names;
}
