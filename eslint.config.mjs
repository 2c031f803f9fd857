import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The flow runs one way: a layer imports only from layers before it. */
const flow = {
  schemas: ['markdown', 'model', 'editions', 'checks', 'search', 'exports', 'ingest'],
  exports: ['search', 'ingest'],
  search: ['exports', 'ingest'],
  ingest: ['search', 'exports'],
};

const noAstro = {
  group: ['astro:*'],
  message: 'Only pages, components and content.config.ts may import astro:*.',
};

const forbid = (folders) => ({
  group: folders.map((folder) => `**/${folder}/**`),
  message: 'Imports follow the flow: schemas, model, checks, then search, exports and pages.',
});

export default defineConfig(
  {
    ignores: ['dist/', 'bundle/', '.cache/', '.astro/', 'node_modules/', 'tests/fixtures/', 'test-results/'],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      'no-eval': 'error',
      'no-restricted-imports': ['error', { patterns: [noAstro] }],
    },
  },
  ...Object.entries(flow).map(([folder, banned]) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: [noAstro, forbid(banned)] }] },
  })),
  {
    files: ['src/**/client/**/*.ts', 'public/**/*.js', 'src/bundle/*.js', '**/*.astro'],
    languageOptions: { globals: { ...globals.browser } },
  },
  {
    files: ['src/offline/worker/*.js'],
    languageOptions: { globals: { ...globals.serviceworker } },
  },
  {
    files: ['src/pages/**', 'src/components/**', 'src/content.config.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  // Typed arrays in tight loops: an index within bounds is never undefined.
  { files: ['src/search/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  {
    files: ['src/components/**/*.astro', 'src/pages/**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    files: ['src/components/PrintedLine.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
);
