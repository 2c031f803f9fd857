import path from 'node:path';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The flow runs one way: a room imports only from itself and from those before it. */
const rooms = [
  'config',
  'entries',
  'text',
  'addresses',
  'model',
  'editions',
  'permalinks',
  'render',
  'citations',
  'history',
  'exports',
  'search',
  'ingest',
  'checks',
  'ui',
  'features',
  'outputs',
  'hosting',
  'shell',
  'pages',
];

/** The same among the features: one uses only those before it. */
const features = [
  'documents',
  'search',
  'tray',
  'share',
  'cite',
  'entry',
  'glossary',
  'cases',
  'quantities',
  'instruments',
  'timeline',
  'formulations',
  'matrix',
  'home',
  'changes',
  'corrections',
  'data',
  'notes',
  'reading',
  'compare',
  'verify',
  'study',
  'paths',
  'offline',
];

const upTo = (list, name) => list.slice(0, list.indexOf(name) + 1);

const flow = [
  ...rooms
    .filter((room) => room !== 'features')
    .map((room) => ({
      from: { element: { type: room } },
      allow: { to: { element: { types: { anyOf: upTo(rooms, room) } } } },
    })),
  ...features.map((feature) => ({
    from: { element: { type: 'features', captured: { name: feature } } },
    allow: {
      to: [
        { element: { types: { anyOf: upTo(rooms, 'ui') } } },
        { element: { type: 'features', captured: { name: upTo(features, feature) } } },
      ],
    },
  })),
  {
    from: { file: { path: 'src/content.config.ts' } },
    allow: { to: { element: { types: { anyOf: rooms } } } },
  },
];

const noAstro = {
  group: ['astro:*'],
  message: 'Only pages, views and content.config.ts may import astro:*.',
};

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
  {
    files: ['src/**/*.{ts,astro,js}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { [path.resolve('scripts/lint/resolve-import.mjs')]: {} },
      'boundaries/elements': rooms.map((type) =>
        type === 'features'
          ? { type, pattern: 'src/features/*', capture: ['name'] }
          : { type, pattern: `src/${type}` },
      ),
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies: flow }],
      'boundaries/no-unknown-dependencies': 'error',
    },
  },
  {
    files: ['src/**/browser/**/*.ts', 'public/**/*.js', 'src/hosting/bundle/*.js', '**/*.astro'],
    languageOptions: { globals: { ...globals.browser } },
  },
  {
    files: ['src/features/offline/worker/*.js'],
    languageOptions: { globals: { ...globals.serviceworker } },
  },
  {
    files: ['src/{pages,features,ui,shell}/**', 'src/content.config.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  // Typed arrays in tight loops: an index within bounds is never undefined.
  { files: ['src/search/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  {
    files: ['src/{pages,features,ui,shell}/**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    files: ['src/features/documents/PrintedLine.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
);
