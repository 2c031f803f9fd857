import type { AstroIntegration } from 'astro';

/** Astro integration: builds the search index after the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': () => {},
    },
  };
}
