import { loadContent } from '../../src/model/load-content.ts';
import { buildModel } from '../../src/model/knowledge-model.ts';

/** The model of the content that the tested sites were built from. */
export const model = buildModel(loadContent('content'));

/** Addresses of the tested sites: at the root, and below a base path. */
export const siteRoot = (): string => process.env['SITE_ROOT'] ?? '';
export const siteBelow = (): string => process.env['SITE_BELOW'] ?? '';

/** One page of every kind, by name. */
export const pageKinds: Readonly<Record<string, string>> = {
  home: '',
  'document index': 'documents/',
  'policy document': 'documents/eldercare-reform-opinion/',
  'corrected interview': 'documents/roundtable-childcare-eldercare/',
  'news brief': 'documents/brief-dingri-children/',
  'glossary index': 'glossary/',
  term: 'glossary/yi-yu-jie-he/',
  'target index': 'targets/',
  target: 'targets/rural-doctors-licensed-2030/',
  'figure index': 'figures/',
  figure: 'figures/nursing-beds-share-2025/',
  'case index': 'cases/',
  case: 'cases/tianjin-beichen-1-n-n/',
  'instrument index': 'instruments/',
  instrument: 'instruments/eldercare-service-reform-opinion/',
  'source index': 'sources/',
  source: 'sources/think-tank-roundtable-12/',
  corrections: 'corrections/',
  search: 'search/',
  notes: 'notes/',
  compare: 'compare/',
  verify: 'verify/',
  timeline: 'timeline/',
  formulations: 'formulations/',
  formulation: 'formulations/yi-yang-jie-he/',
  'matrix index': 'matrix/',
  matrix: 'matrix/eldercare-reform-opinion/',
  'cases compared': 'cases/compare/',
  'who cites whom': 'instruments/citations/',
  data: 'data/',
  changes: 'changes/',
  tray: 'tray/',
  study: 'study/',
  quiz: 'study/quiz/',
  'path index': 'paths/',
  path: 'paths/new-cadres/',
  offline: 'offline/',
  'not found': '404.html',
  about: 'about/',
  handbook: 'handbook/',
};
