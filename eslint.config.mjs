import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import tseslint from 'typescript-eslint';

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
