import { createDesk, type Desk } from '../../../search/engine/desk.ts';
import { joinDesks } from '../../../search/engine/joined-desk.ts';
import { otherLibrary } from '../../../search/engine/other-library.ts';
import { fetchBelow, readerBelow } from './fetch-file.ts';

/** Where the libraries lie that are searched as one. */
export interface SearchedLibraries {
  /** Base of the site's own, with a slash at its end. */
  base: string;
  others: readonly { name: string; address: string }[];
}

function deskOf({ base, others }: SearchedLibraries): Desk {
  const [fetchOwn, loadOwn] = [fetchBelow(base), readerBelow(base)];
  const own = createDesk(fetchOwn, loadOwn);
  if (others.length === 0) return own;
  const libraries = others.map(({ name, address }) => {
    const { fetchFile, loadReader } = otherLibrary(fetchBelow(address), fetchOwn, loadOwn);
    return { name, desk: createDesk(fetchFile, loadReader) };
  });
  return joinDesks(own, libraries);
}

/** Opens the search of the libraries, in whichever thread this runs, and fetches what any question needs. */
export function openDesk(libraries: SearchedLibraries): Desk {
  const desk = deskOf(libraries);
  void desk.prepare('');
  return desk;
}
