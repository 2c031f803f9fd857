import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { Site } from './crawl.ts';

export interface BuildOptions {
  /** Content folder. */
  content: string;
  /** Folder to build into. */
  out: string;
  /** Path that the site is served under, with a slash at both ends; by default the root. */
  base?: string;
  siteUrl?: string;
  /** Folder of the project, by default this one; paths are relative to it. */
  project?: string;
  /** Further variables of the environment. */
  environment?: Readonly<Record<string, string>>;
}

export interface Build {
  status: number | null;
  /** What was written to the standard and the error output. */
  output: string;
  site: Site;
}

/**
 * Makes a folder to build into. It lies in the project: only there does Astro keep what it makes a site from beside the
 * site, and other tests build at the same time.
 */
export function makeFolder(name: string): string {
  mkdirSync('.cache/sites', { recursive: true });
  return mkdtempSync(path.resolve('.cache/sites', `${name}-`));
}

/** Runs one of the project's scripts over a content folder, as its npm task does. */
export function runScript(script: 'build' | 'check', options: BuildOptions): Build {
  const { content, out, base = '/', siteUrl, project } = options;
  const { status, stdout, stderr } = spawnSync('node', [`scripts/${script}.ts`], {
    encoding: 'utf8',
    cwd: project,
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: out,
      // Other tests build at the same time.
      CACHE_DIR: `${out}.cache`,
      BASE_PATH: base,
      SITE_URL: siteUrl ?? '',
      CI: 'true',
      // A clone may be shallow or none: what the history adds has tests with a repository of their own.
      HISTORY: 'off',
      ...options.environment,
    },
  });
  const site = {
    folder: out,
    base,
    ...(siteUrl !== undefined && { origin: new URL(siteUrl).origin }),
  };
  return { status, output: stdout + stderr, site };
}

/** A site built from a content folder. Throws what the build said where it fails. */
export function buildSite(options: BuildOptions): Site {
  const { status, output, site } = runScript('build', options);
  if (status !== 0) throw new Error(output);
  return site;
}
