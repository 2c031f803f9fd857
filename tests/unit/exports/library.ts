import { buildModel, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { publicAddresses } from '../../../src/config/public-address.ts';

/** The small library of the tests, read afresh. */
export function miniModel(): KnowledgeModel {
  return buildModel(loadContent('tests/fixtures/mini-library'));
}

/** The real library, read afresh. */
export function realModel(): KnowledgeModel {
  return buildModel(loadContent('content'));
}

export const fromRoot = publicAddresses({ basePath: '/' });
export const absolute = publicAddresses({ siteUrl: 'https://example.org', basePath: '/wenku/' });
export const site = { title: '样例文库', description: '样例。' };
