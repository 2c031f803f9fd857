import { existsSync } from 'node:fs';
import path from 'node:path';
import { siteFile, siteSchema, type SiteIdentity } from '../entries/site.ts';
import type { Problem } from '../text/problem.ts';
import { validateAgainst } from './validate-record.ts';
import { readRecord } from './read-record.ts';
import { parseYamlRecord } from './yaml-record.ts';

/** A folder that does not say whose it is. */
const unnamed: SiteIdentity = {
  title: '政策文库',
  description: '政策原文、名词、目标、数字与案例的可检索文库：逐字校勘，句句有据。',
  slogan: '政策原文、名词、目标与案例，一字一句有出处。',
  libraries: [],
};

/** Name and words of the site that a content folder makes; those of an unnamed library where its file has a problem. */
export function loadSite(contentDir: string): { site: SiteIdentity; problems: Problem[] } {
  const problems: Problem[] = [];
  const file = path.join(contentDir, siteFile);
  if (!existsSync(file)) return { site: unnamed, problems };
  const shown = path.join(path.relative(process.cwd(), contentDir) || '.', siteFile);
  const raw = readRecord(file, shown, problems);
  const site =
    raw === undefined ? undefined : validateAgainst(siteSchema, shown, parseYamlRecord(raw), problems);
  return { site: site ?? unnamed, problems };
}
