/** Told where the browser may not run WebAssembly: no question can be answered. */
export const refusedName = 'WebAssemblyRefused';

/** Told where the library was published anew in a form that the page, which is older, cannot read. */
export const otherVersionName = 'OtherVersion';

/** What is told of an index that another version wrote. */
export function otherVersion(found: string, read: string): Error {
  const error = new Error(`The search index is of version ${found}, not ${read}.`);
  error.name = otherVersionName;
  return error;
}
