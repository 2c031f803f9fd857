/** Whether the browser keeps what a page wants to store: it does, it does not let the site, or it has no room left. */
export type Keeping = 'kept' | 'refused' | 'full';

/** Why the browser did not keep something, from the error that it threw. */
export const refusalOf = (error: unknown): Exclude<Keeping, 'kept'> =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
