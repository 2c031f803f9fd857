import { addressInside } from './part-address.ts';
import type { PlaceStep } from './place-step.ts';

/** The addresses given so far in one document; none is given twice. */
export class IdClaims {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();
  /** The letter after the last that was given to an address. */
  readonly #letters = new Map<string, number>();

  /** The address wanted, with a letter where the same number stands there again: i1b. */
  claim(wanted: string): string {
    let id = wanted;
    let letter = this.#letters.get(wanted) ?? 'b'.charCodeAt(0);
    while (this.#taken.has(id)) id = `${wanted}${String.fromCharCode(letter++)}`;
    this.#letters.set(wanted, letter);
    this.#taken.add(id);
    return id;
  }

  /** The address of a part by its number, or by its rank after the like before it where it has none. */
  numbered(part: string, kind: string, number: string): string {
    const key = addressInside(part, kind);
    const own = number === '' ? String((this.#counts.get(key) ?? 0) + 1) : number;
    this.#counts.set(key, Number.parseInt(own, 10));
    return this.claim(addressInside(part, kind + own));
  }

  /** The next paragraph or table of a part. */
  next(part: string, kind: 'p' | 't'): PlaceStep {
    const key = addressInside(part, kind);
    const rank = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, rank);
    return { id: this.claim(addressInside(part, `${kind}${rank}`)), kind, label: '', rank, heading: '' };
  }
}
