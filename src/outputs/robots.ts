import { robotsText } from '../exports/robots.ts';
import type { Output } from './output.ts';

/** `robots.txt` */
export const robots: Output = () => [
  { path: 'robots.txt', make: ({ address, siteUrl }) => robotsText(address, siteUrl !== undefined) },
];
