import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { filesBelow } from '../src/config/files-below.ts';
import type { Site } from './build/crawl.ts';
import { amendedLawFolder, fixtureFolder } from './fixture-library.ts';
import { hostileFolder, writeHostileLibrary } from './hostile-library.ts';

/** Sites that several test files look at; each is built once for a state of the code and the content. */
const shared = {
  /** The fixture at the root of its host, without a public address. */
  root: { content: fixtureFolder, base: '/', history: 'off' },
  /** The same below a path, as a shared host would have it. */
  below: { content: fixtureFolder, base: '/wenku/2025/', history: 'off' },
  /** The same where the public address is known. */
  public: { content: fixtureFolder, base: '/wenku/', history: 'off', siteUrl: 'https://example.org' },
  /** A regulation in three texts. */
  law: { content: amendedLawFolder, base: '/', history: 'off' },
  /** The small library with script in its words, below a path as a shared host may have it. */
  hostile: { content: hostileFolder, base: '/~li/Wenku.v2/a_b/', history: 'off' },
  /** The real content; that its social cards can be drawn is asked of its words. */
  real: {
    content: 'content',
    base: '/wenku/2025/',
    history: 'on',
    siteUrl: 'https://example.org',
    cards: 'off',
  },
} as const;

export type SharedSite = keyof typeof shared;

/** A shared site as it lies on the disk; it has been built before the first test. */
export function sharedSite(name: SharedSite): Site {
  const options = shared[name];
  const site = { folder: `.cache/sites/${name}`, base: options.base };
  return 'siteUrl' in options ? { ...site, origin: options.siteUrl } : site;
}

/** What a site is made of: its content, the engine and the day. */
function stateOf(content: string): string {
  const hash = createHash('sha256').update(new Date().toDateString());
  for (const place of [content, 'src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json']) {
    const files = statSync(place).isDirectory()
      ? filesBelow(place).map((name) => `${place}/${name}`)
      : [place];
    for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

async function build(name: SharedSite): Promise<void> {
  const options = shared[name];
  const { content, base, history } = options;
  const { folder, origin = '' } = sharedSite(name);
  if (name === 'hostile') writeHostileLibrary();
  const [stamp, state] = [`${folder}.state`, stateOf(content)];
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  const child = spawn('node', ['scripts/build.ts'], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: folder,
      CACHE_DIR: `${folder}.cache`,
      BASE_PATH: base,
      SITE_URL: origin,
      HISTORY: history,
      ...('cards' in options && { SOCIAL_CARDS: options.cards }),
      CI: 'true',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`The site “${name}” could not be built:\n${said}`);
  writeFileSync(stamp, state);
}

/** Builds of these sites those that are not yet built from what lies here. */
export async function buildSharedSites(names = Object.keys(shared) as readonly SharedSite[]): Promise<void> {
  await Promise.all(names.map(build));
}
