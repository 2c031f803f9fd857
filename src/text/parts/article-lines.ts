import type { IdClaims } from './id-claims.ts';
import { addressInside } from './part-address.ts';
import type { PartLabel } from './part-labels.ts';
import type { PlaceStep } from './place-step.ts';

/**
 * The lines of an article (立法法: 条 hold 款, 款 hold 项, 项 hold 目): a paragraph without a number is a new 款, a
 * numbered line stands in the 款 before it, and inside the line before it where that has numbers of another form.
 */
export class ArticleLines {
  readonly #claims: IdClaims;
  readonly #place: readonly PlaceStep[];
  #open: PlaceStep[] = [];

  /** `place` ends with the article itself. */
  constructor(claims: IdClaims, place: readonly PlaceStep[]) {
    this.#claims = claims;
    this.#place = place;
  }

  /** Address of the article. */
  get id(): string {
    return this.#place.at(-1)?.id ?? '';
  }

  /** Where the next line stands; a table belongs to the 款 before it. */
  add(isTable: boolean, label: PartLabel | undefined): readonly PlaceStep[] {
    if (isTable) {
      const [clause] = this.#open;
      const table = this.#claims.next(clause?.id ?? this.id, 't');
      return [...this.#place, ...(clause ? [clause] : []), table];
    }
    if (!label) {
      this.#open = [this.#claims.next(this.id, 'p')];
    } else {
      const { prefix: kind, number, label: printed } = label;
      const like = this.#open.findIndex((step) => step.kind === kind);
      if (like >= 0) this.#open = this.#open.slice(0, like);
      const around = this.#open.at(-1)?.id ?? this.id;
      const id = this.#claims.claim(addressInside(around, `${kind}${number}`));
      this.#open = [...this.#open, { id, kind, label: printed, rank: 0, heading: '' }];
    }
    return [...this.#place, ...this.#open];
  }
}
