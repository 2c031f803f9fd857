import { expect, it } from 'vitest';
import { dropForeignVariables } from '../../../src/config/build-variables.ts';

it('names of the builder are taken out of the environment, and no others', () => {
  const environment: NodeJS.ProcessEnv = {
    BASE_URL: '/',
    PROD: '',
    MODE: 'test',
    BASE_PATH: '/wenku/',
    PORT: '1',
  };
  dropForeignVariables(environment);
  expect(environment).toEqual({ BASE_PATH: '/wenku/', PORT: '1' });
});
