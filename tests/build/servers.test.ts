import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/config/files-below.ts';
import { commonTypes, rareTypes, searchEndings } from '../../src/config/media-types.ts';
import { headerFiles } from '../../src/hosting/header-files.ts';
import { headersFor } from '../../src/hosting/headers-for.ts';
import { siteMark } from '../../src/hosting/out-folder.ts';
import { sharedSite } from '../sites.ts';
import { makeFolder } from './build-site.ts';

const { base } = sharedSite('below');
const folder = makeFolder('servers');
const site = path.join(folder, 'site');

/** The real servers, each with what it reads; a machine without one skips it. */
const servers: {
  name: string;
  version: string[];
  /** Writes the configuration and gives the command that runs the server in the foreground. */
  prepare: (at: string, port: number) => string[];
}[] = [
  {
    name: 'nginx',
    version: ['nginx', '-v'],
    prepare: (at, port) => {
      const conf = readFileSync(path.join(site, 'deploy/nginx.conf'), 'utf8')
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replaceAll('/srv/www/wenku', site)
        .replace('include mime.types', 'include /etc/nginx/mime.types');
      const main = `user root; daemon off; pid ${at}/pid; error_log stderr; events {} http { access_log off; client_body_temp_path ${at}/b; proxy_temp_path ${at}/p; fastcgi_temp_path ${at}/f; uwsgi_temp_path ${at}/u; scgi_temp_path ${at}/s;\n${conf}\n}`;
      writeFileSync(path.join(at, 'nginx.conf'), main);
      return ['nginx', '-p', at, '-c', path.join(at, 'nginx.conf')];
    },
  },
  {
    name: 'caddy',
    version: ['caddy', 'version'],
    prepare: (at, port) => {
      const conf = readFileSync(path.join(site, 'deploy/Caddyfile'), 'utf8')
        .replace(':80 {', `http://127.0.0.1:${port} {`)
        .replaceAll('/srv/www/wenku', site);
      writeFileSync(path.join(at, 'Caddyfile'), `{\n  admin off\n}\n${conf}`);
      return ['caddy', 'run', '--adapter', 'caddyfile', '--config', path.join(at, 'Caddyfile')];
    },
  },
  {
    name: 'apache2',
    version: ['apache2', '-v'],
    prepare: (at, port) => {
      const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'headers']
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
        .join('\n');
      writeFileSync(
        path.join(at, 'httpd.conf'),
        `ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${at}/pid\nErrorLog ${at}/error\n${modules}
TypesConfig /etc/mime.types\nDocumentRoot ${at}\nAlias ${base} ${site}/
<Directory ${site}>\nAllowOverride All\nRequire all granted\n</Directory>\n`,
      );
      return ['apache2', '-D', 'FOREGROUND', '-f', path.join(at, 'httpd.conf')];
    },
  },
];

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

async function answers(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      await fetch(origin + base);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`Nothing answers at ${origin}`);
}

beforeAll(() => {
  cpSync(sharedSite('below').folder, site, { recursive: true });
  // Stands for a card until a page of it is asked for.
  mkdirSync(path.join(site, 'embed/probe'), { recursive: true });
  writeFileSync(path.join(site, 'embed/probe/index.html'), '<!doctype html><title>probe</title>');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every file is of an ending that the servers know or are told of', () => {
  const told = new Set([...Object.keys(rareTypes), ...Object.keys(commonTypes), ...searchEndings]);
  const own = headerFiles({ base, folders: [], isAnywhere: false });
  const published = filesBelow(site).filter((file) => !own.has(file) && file !== siteMark);
  expect(published.filter((file) => !told.has(path.extname(file).slice(1)))).toEqual([]);
});

describe.each(servers)('$name', ({ name, version: [command = '', ...args], prepare }) => {
  test.skipIf(spawnSync(command, args).status !== 0)('sends the headers of the one source', async () => {
    const at = path.join(folder, name);
    mkdirSync(at);
    const port = await freePort();
    const [program = '', ...rest] = prepare(at, port);
    const server = spawn(program, rest, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: at },
    });
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    try {
      await answers(`http://127.0.0.1:${port}`).catch(() => expect.unreachable(said));
      const root = JSON.parse(readFileSync(path.join(site, 'search-index/root.json'), 'utf8')) as {
        version: string;
      };
      const script = /_astro\/[^"]+\.js/.exec(readFileSync(path.join(site, 'index.html'), 'utf8'))?.[0] ?? '';
      for (const address of [
        '',
        'glossary/tuo-wei/',
        'embed/probe/',
        script,
        `search-index/${root.version}/pages.bin`,
        'search-index/root.json',
        'site.webmanifest',
        'data/citations.ris',
        'data/glossary.ttl',
      ]) {
        const response = await fetch(`http://127.0.0.1:${port}${base}${address}`);
        expect(response.status, address).toBe(200);
        for (const [header, value] of Object.entries(headersFor(address))) {
          expect(response.headers.get(header), `${address}: ${header}`).toBe(value);
        }
        if (address.startsWith('embed/')) expect(response.headers.get('X-Frame-Options')).toBeNull();
        const type = rareTypes[address.split('.').at(-1) ?? ''];
        if (type !== undefined) expect(response.headers.get('content-type'), address).toContain(type);
      }
      const lost = await fetch(`http://127.0.0.1:${port}${base}no-such-page/`);
      expect(lost.status).toBe(404);
      expect(await lost.text()).toContain('没有这一页');
    } finally {
      if (server.exitCode === null) {
        server.kill('SIGTERM');
        await new Promise((resolve) => server.once('close', resolve));
      }
    }
  });
});
