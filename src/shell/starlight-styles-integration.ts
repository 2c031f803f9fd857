import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Tokens of which tokens.css sets the few in use, notices and classes that no page has. */
const unused = /starlight\/dist\/style\/(?:props|asides|util)\.css$/;
const print = /style\/print\.css\?url/;
const ownPrint = fileURLToPath(new URL('../ui/styles/print.css', import.meta.url));

/**
 * Astro integration: of Starlight's own stylesheets only what pages use is sent, and in the place of its sheet for
 * printing, which a screen does not wait for, stands ours.
 */
export function starlightStyles(): AstroIntegration {
  return {
    name: 'starlight-styles',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'starlight-styles',
                enforce: 'pre',
                resolveId: {
                  filter: { id: print },
                  handler: (source) => `${ownPrint}${source.slice(source.indexOf('?'))}`,
                },
                load: { filter: { id: unused }, handler: () => '' },
              },
            ],
          },
        });
      },
    },
  };
}
