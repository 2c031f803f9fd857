import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dropUnused, keptFile } from '../config/kept-file.ts';
import { publicAddresses } from '../config/public-address.ts';
import { basePath, siteUrl } from '../config/settings.ts';
import { withBase } from '../config/with-base.ts';
import { commonTypes, rareTypes } from '../config/media-types.ts';
import { siteDescription, siteShortTitle, siteTitle } from '../model/site-identity.ts';
import { derived } from '../config/derived.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { loadSiteModel } from '../model/site-model.ts';
import type { OutputContent, OutputFile, OutputSite } from './output.ts';
import { outputsOf } from './outputs.ts';

const currentSite = (): OutputSite => ({
  model: loadSiteModel(),
  title: siteTitle,
  shortTitle: siteShortTitle,
  description: siteDescription,
  siteUrl,
  withBase,
  address: publicAddresses({ siteUrl, basePath }),
});

/** The content of a file; a costly one is kept between builds. */
async function contentOf(file: OutputFile, site: OutputSite): Promise<OutputContent> {
  return file.key === undefined ? file.make(site) : keptFile(file.key, () => file.make(site));
}

async function writeOutputs(folder: string): Promise<void> {
  const site = currentSite();
  for (const file of outputsOf(site).values()) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    // A page that stands already is never written over.
    await writeFile(target, await contentOf(file, site), { flag: 'wx' });
  }
}

const outputsInDevelopment = derived((_: KnowledgeModel) => outputsOf(currentSite()));

/** The file at an address of the server of `npm run dev`, which Vite gives with or without the base. */
function findOutput(url: string): OutputFile | undefined {
  const address = decodeURI(url.split('?', 1)[0] ?? '');
  const below = address.startsWith(basePath) ? address.slice(basePath.length) : address.slice(1);
  return outputsInDevelopment(loadSiteModel()).get(below.endsWith('/') ? `${below}index.html` : below);
}

/** Astro integration: writes what is published beside the pages; in development it is made when it is asked for. */
export function outputFiles(): AstroIntegration {
  return {
    name: 'output-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeOutputs(fileURLToPath(dir));
        await dropUnused();
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = findOutput(request.url ?? '/');
          if (!file) return next();
          contentOf(file, currentSite()).then((content) => {
            const ending = path.extname(file.path).slice(1);
            const type = rareTypes[ending] ?? commonTypes[ending] ?? 'application/octet-stream';
            response.setHeader(
              'content-type',
              /^(?:image|application\/gzip)/u.test(type) ? type : `${type}; charset=utf-8`,
            );
            response.end(content);
          }, next);
        });
      },
    },
  };
}
