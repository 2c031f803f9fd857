import { createDesk, type Desk } from '../../../search/engine/desk.ts';
import { fetchBelow, readerBelow } from './fetch-file.ts';

/** Opens the search of the site below its base, in whichever thread this runs. */
export const openDesk = (base: string): Desk => createDesk(fetchBelow(base), readerBelow(base));
