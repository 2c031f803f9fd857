const store = Symbol.for('policy-library');
const shared = globalThis as { [store]?: Map<string, unknown> };

/**
 * What `make` gives, made once and shared. Astro runs its configuration, its loaders and its pages as separate
 * copies of these modules in one process; a variable of a module would be filled again in each.
 */
export function onceAProcess<T>(name: string, make: () => T): T {
  const known = (shared[store] ??= new Map());
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as T;
}
