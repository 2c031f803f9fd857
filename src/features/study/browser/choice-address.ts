import { isTrayCode } from '../../tray/tray-code.ts';
import type { Choice } from './deck-reader.ts';

const kinds = ['topic', 'document', 'path'] as const;

/** The choice that an address names; all cards where it names none. A tray stands in the fragment, as on its own page. */
export function readChoice(search: string, fragment = ''): Choice {
  const parameters = new URLSearchParams(search);
  for (const kind of kinds) {
    const id = parameters.get(kind);
    if (id !== null && /^[a-z0-9-]{1,200}$/.test(id)) return { kind, id };
  }
  return isTrayCode(fragment) ? { kind: 'tray', code: fragment } : { kind: 'all' };
}

/** The part of an address that names the choice; '' for all cards, and for a tray, which stands in the fragment. */
export const writeChoice = (choice: Choice): string => ('id' in choice ? `?${choice.kind}=${choice.id}` : '');
