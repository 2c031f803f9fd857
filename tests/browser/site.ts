import { buildModel } from '../../src/model/knowledge-model.ts';
import { loadContent } from '../../src/model/load-content.ts';
import { fixtureModel } from '../fixture-library.ts';
import { pageKindsOf } from './page-kinds.ts';

/** The model of the fixture, which the tested sites were built from. */
export const model = fixtureModel();

/** Addresses of the fixture's sites, at the root and below a base path, of the regulation in three texts, and of the real content. */
export const siteRoot = (): string => process.env['SITE_ROOT'] ?? '';
export const siteBelow = (): string => process.env['SITE_BELOW'] ?? '';
export const siteLaw = (): string => process.env['SITE_LAW'] ?? '';
export const siteReal = (): string => process.env['SITE_REAL'] ?? '';

/** One page of every kind of the fixture, by name. */
export const pageKinds = Object.fromEntries(
  Object.entries(pageKindsOf(model)).map(([kind, page]) => {
    if (page === undefined) throw new Error(`The fixture has no ${kind} that a test could look at.`);
    return [kind, page];
  }),
);

/** The same of the real content. */
export const realPageKinds = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(pageKindsOf(buildModel(loadContent('content')))).flatMap(([kind, page]) =>
      page === undefined ? [] : [[kind, page]],
    ),
  );
