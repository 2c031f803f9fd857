import { existsSync } from 'node:fs';
import path from 'node:path';
import { siteFile, siteSchema, type SiteIdentity } from '../entries/site.ts';
import type { Problem } from '../text/problem.ts';
import type { FieldPath, Position } from './yaml-record.ts';
import { validateAgainst } from './validate-record.ts';
import { readRecord } from './read-record.ts';
import { parseYamlRecord } from './yaml-record.ts';

/** A folder that does not say whose it is. */
const unnamed: SiteIdentity = {
  title: '政策文库',
  description: '政策原文、名词、目标、数字与案例的可检索文库：逐字校勘，句句有据。',
  slogan: '政策原文、名词、目标与案例，一字一句有出处。',
  home: { targets: [], figures: [] },
  libraries: [],
};

/** What a content folder says of itself, with the place of each field in its file. */
export interface LoadedSite {
  site: SiteIdentity;
  problems: Problem[];
  /** Path as it is shown to editors. */
  path: string;
  locate: (field: FieldPath) => Position;
}

/** Name and words of the site that a content folder makes; those of an unnamed library where its file has a problem. */
export function loadSite(contentDir: string): LoadedSite {
  const problems: Problem[] = [];
  const file = path.join(contentDir, siteFile);
  const shown = path.join(path.relative(process.cwd(), contentDir) || '.', siteFile);
  const raw = existsSync(file) ? readRecord(file, shown, problems) : undefined;
  const record = raw === undefined ? undefined : parseYamlRecord(raw);
  const site = record && validateAgainst(siteSchema, shown, record, problems);
  return {
    site: site ?? unnamed,
    problems,
    path: shown,
    locate: record?.locate ?? (() => ({ line: 1, column: 1 })),
  };
}
