import { publicAddresses } from '../../../src/config/public-address.ts';

export const fromRoot = publicAddresses({ basePath: '/' });
export const absolute = publicAddresses({ siteUrl: 'https://example.org', basePath: '/wenku/' });
export const site = { title: '样例文库', description: '样例。' };
