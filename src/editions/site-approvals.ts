import { contentDir } from '../config/settings.ts';
import { readApprovals, type Approvals } from './approval-record.ts';

let cached: Approvals | 'none' | undefined;

/** The approvals of the site's content folder, read once a build and afresh on every call in development. */
export function siteApprovals(): Approvals | undefined {
  if (!cached || process.env['NODE_ENV'] === 'development') cached = readApprovals(contentDir) ?? 'none';
  return cached === 'none' ? undefined : cached;
}
