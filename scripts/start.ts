import { buildSite } from './build.ts';
import { preview } from './preview.ts';

if (!(await buildSite())) process.exit(1);
await preview();
