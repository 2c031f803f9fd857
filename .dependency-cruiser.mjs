/** Circles, also among types; what folder may import what other is a rule of ESLint, which reads `.astro` files too. */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^(src|scripts)' }, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
  },
};
