import { basePath } from './settings.ts';

/** Address of a page of this site under the base path it is served from; `path` begins with "/". */
export function withBase(path: string): string {
  return `${basePath}${path.slice(1)}`;
}
