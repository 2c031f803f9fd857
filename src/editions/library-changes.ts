import { derived } from '../config/derived.ts';
import { onceAProcess } from '../model/once-a-process.ts';
import { collateLibrary } from './collate-library.ts';

/** The library's collation, made once for a model. */
export const collationOf = onceAProcess('collations', () => derived(collateLibrary));
