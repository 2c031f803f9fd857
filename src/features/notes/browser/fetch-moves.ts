/** Where each text stands today, by the address it once had. */
export type Moves = Readonly<Record<string, string>>;

/** The addresses that have moved; none where they could not be read. */
export async function fetchMoves(base: string): Promise<Moves> {
  try {
    const response = await fetch(`${base}redirects.json`);
    return response.ok ? ((await response.json()) as Moves) : {};
  } catch {
    return {};
  }
}
