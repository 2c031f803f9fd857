import { serveSites } from '../browser/build-and-serve.ts';

/** Builds and serves the site at the root alone; `SITES=built` takes the last build. */
export default (): Promise<() => Promise<void>> => serveSites(['SITE_ROOT']);
