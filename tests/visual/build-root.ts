import { serveSites } from '../browser/build-and-serve.ts';

/** Builds and serves the fixture at the root alone. */
export default (): Promise<() => Promise<void>> => serveSites(['root']);
