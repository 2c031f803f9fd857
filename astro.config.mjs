import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { dropForeignVariables } from './src/config/build-variables.ts';
import { contentCheck } from './src/checks/content-check-integration.ts';
import { hosting } from './src/hosting/hosting-integration.ts';
import { remarkBaseLinks } from './src/render/base-links.ts';
import { gfmOptions, remarkJoinChineseLines } from './src/text/parser.ts';
import { offlineReading } from './src/features/offline/offline-integration.ts';
import { outputFiles } from './src/outputs/outputs-integration.ts';
import { scriptPreload } from './src/hosting/script-preload-integration.ts';
import { searchIndex } from './src/search/search-index-integration.ts';
import { basePath, cacheDir, outDir, siteUrl } from './src/config/settings.ts';
import { starlightStyles } from './src/shell/starlight-styles-integration.ts';
import { siteDescription, siteTitle } from './src/model/site-identity.ts';

const override = (name) => `./src/shell/overrides/${name}.astro`;
/** What Starlight draws otherwise here, each with the need of official Chinese texts that it serves. */
const overridden = [
  // A text is one column of fixed measure, not a stack of panels with rules between them.
  'ContentPanel',
  // Below a text stands how to cite it on paper; there is no previous page of a policy.
  'Footer',
  // The strict policy of scripts, the feed, and the addresses of citations and cards are told in the head.
  'Head',
  // Eight sections and the search of the whole library stand above every text; a sidebar of all texts would grow with them.
  'Header',
  // Texts have the type of printed documents; only the editors' pages are prose.
  'MarkdownContent',
  // Previews of terms, marks of a search and reading offline belong to every page.
  'PageFrame',
  // Clauses nest four deep and their numbers are what is cited: the table of contents shows them all, folded on a phone.
  'PageSidebar',
  // A text prints its title over two lines, with what stands above and below it.
  'PageTitle',
  // Nothing inline may run: public/scheme.js sets the colours before the first paint.
  'ThemeProvider',
  // A text keeps its margin for the numbers of clauses, and the foot of a page holds still while a tool fills it.
  'TwoColumnContent',
];
/** What this site never shows: texts have no hero, banner, draft or second language, and there is no sidebar. */
const left = ['Banner', 'DraftContentNotice', 'FallbackContentNotice', 'Hero', 'Sidebar'];

/** What a page needs is one file, with what other scripts share with it: a request costs a phone more than a KB. */
const scriptGroups = [
  { name: 'every-page', test: /[\\/]every-page[\\/]every-page\.ts$/, priority: 2 },
  { name: 'search-page', test: /[\\/]search-page\.ts$/, priority: 1 },
];

dropForeignVariables();

export default defineConfig({
  ...(siteUrl ? { site: siteUrl } : {}),
  base: basePath,
  outDir,
  trailingSlash: 'always',
  cacheDir,
  prefetch: false,
  // Pages of documents and sources that are made of the same as before are taken from the build before.
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
  // The strict Content-Security-Policy allows nothing inline.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptGroups } } } } },
    },
  },
  markdown: {
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [
        [remarkGfm, gfmOptions],
        remarkCjkFriendly,
        remarkJoinChineseLines,
        [remarkBaseLinks, { base: basePath }],
      ],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    contentCheck(),
    starlightStyles(),
    starlight({
      title: siteTitle,
      description: siteDescription,
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      favicon: '/favicon.svg',
      customCss: [
        './src/ui/styles/tokens.css',
        './src/ui/styles/base.css',
        './src/ui/styles/controls.css',
        './src/ui/styles/panels.css',
        './src/ui/styles/lists.css',
        './src/ui/styles/cards.css',
        './src/ui/styles/layout.css',
        './src/ui/styles/reading.css',
      ],
      components: Object.fromEntries([
        ...overridden.map((name) => [name, override(name)]),
        ...left.map((name) => [name, override('Nothing')]),
      ]),
      routeMiddleware: './src/shell/route-data.ts',
      expressiveCode: false,
      pagefind: false,
      pagination: false,
      credits: false,
      lastUpdated: false,
      disable404Route: true,
      markdown: { headingLinks: false },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
    }),
    scriptPreload(),
    outputFiles(),
    searchIndex(),
    hosting(),
    offlineReading(),
  ],
});
