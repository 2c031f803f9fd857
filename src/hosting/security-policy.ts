import { otherLibraries } from '../model/site-identity.ts';

const otherHosts = new Set(otherLibraries.map(({ address }) => new URL(address).origin));

/** What a page may load and do: only what this site itself holds, and nothing inline. */
const content: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // The search runs WebAssembly, which may do nothing that a script may not.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  // The other libraries that are searched with this one, and no host where none is named.
  'connect-src': ["'self'", ...otherHosts].join(' '),
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

const written = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The Content-Security-Policy that every page carries in its head. */
export const pagePolicy = written(content);

/** The Content-Security-Policy header; the frames that a page may stand in cannot be said in the page itself. */
export function headerPolicy(framable: boolean): string {
  return written({ ...content, 'frame-ancestors': framable ? '*' : "'none'" });
}

/** Powers of the browser that the site never asks for. */
const refusedPowers = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Headers of every file, whatever it is. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // All that is here is public: other libraries may search this one.
  'Access-Control-Allow-Origin': '*',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': refusedPowers.map((power) => `${power}=()`).join(', '),
};
