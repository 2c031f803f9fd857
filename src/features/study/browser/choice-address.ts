import type { Choice } from './deck-reader.ts';

const kinds = ['topic', 'document', 'path'] as const;

/** The choice that an address names; all cards where it names none. */
export function readChoice(search: string): Choice {
  const parameters = new URLSearchParams(search);
  for (const kind of kinds) {
    const id = parameters.get(kind);
    if (id !== null && /^[a-z0-9-]{1,200}$/.test(id)) return { kind, id };
  }
  return { kind: 'all' };
}

/** The part of an address that names the choice; '' for all cards. */
export const writeChoice = (choice: Choice): string =>
  choice.kind === 'all' ? '' : `?${choice.kind}=${choice.id}`;
