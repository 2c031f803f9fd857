// Runs a task of the project with nothing but a system Node: installs what the lock file says when that is not yet
// installed, then runs the task with the Node that the lock file brings.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const bin = path.join(modules, '.bin');
const marker = path.join(modules, '.installed-lock');
const lockFile = path.join(root, 'package-lock.json');

/** Each task is a list of commands that run one after the other until one fails; the arguments go to the last. */
const tasks = {
  start: [['node', 'scripts/start.ts']],
  dev: [['astro', 'dev']],
  build: [['node', 'scripts/build.ts']],
  preview: [['node', 'scripts/preview.ts']],
  check: [['node', 'scripts/check.ts']],
  collate: [['node', 'scripts/collate.ts']],
  approve: [['node', 'scripts/approve.ts']],
  ingest: [['node', 'scripts/ingest.ts']],
  permalinks: [['node', 'scripts/permalinks.ts']],
  types: [['astro', 'check', '--minimumFailingSeverity', 'warning']],
  lint: [
    ['eslint', '.', '--max-warnings', '0'],
    ['depcruise', '--config', '.dependency-cruiser.mjs', 'src', 'scripts'],
    ['knip', '--no-progress'],
    ['prettier', '--check', '--log-level', 'warn', '.'],
  ],
  format: [['prettier', '--write', '--log-level', 'warn', '.']],
  test: [['node', 'scripts/test.ts']],
  'test:unit': [['vitest', 'run', '--project', 'unit']],
  'test:content': [['vitest', 'run', '--project', 'content']],
  'test:build': [['vitest', 'run', '--project', 'build']],
  'test:browser': [['node', 'scripts/test.ts', 'browser']],
  'test:visual': [['playwright', 'test', '--config', 'tests/visual/playwright.config.ts']],
  bench: [['node', 'scripts/bench.ts']],
  bundle: [['node', 'scripts/bundle.ts']],
  audit: [['node', 'scripts/audit.ts']],
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

/**
 * Compiled code is kept between runs; room for short-lived objects spares a build of a thousand texts a tenth of its time;
 * Playwright leaves the types to Node.
 */
const speed = {
  NODE_COMPILE_CACHE: path.join(root, '.cache', 'compiled'),
  NODE_OPTIONS: `--max-semi-space-size=64 ${process.env.NODE_OPTIONS ?? ''}`.trim(),
  PW_DISABLE_TS_ESM: '1',
};

function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...speed,
        PATH: bin + path.delimiter + process.env.PATH,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      ...options,
    });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.on('error', (error) => {
      console.error(`Could not run ${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code, signal) => {
      process.off('SIGTERM', stop);
      resolve(signal ? 130 : (code ?? 1));
    });
  });
}

async function install(lock) {
  const wanted = Object.entries(JSON.parse(lock).packages)
    .filter(([name, entry]) => name !== '' && !entry.optional)
    .map(([name]) => name);
  console.log(`Installing ${wanted.length} packages from package-lock.json (once; about a minute) …`);
  const began = Date.now();
  const progress = setInterval(() => {
    const there = wanted.filter((name) => existsSync(path.join(root, name, 'package.json'))).length;
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`  ${seconds} s: ${there} of ${wanted.length} packages unpacked`);
  }, 5000);
  // Not "npm ci": it refuses a lock file that lacks an optional package of another platform, which npm itself leaves
  // out where the registry does not offer it. This installs the same versions and leaves the lock file alone.
  const code = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  clearInterval(progress);
  if (code !== 0) {
    fail(
      'The packages could not be installed. Check the network and the npm registry setting, then try again.',
    );
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(marker, fingerprint(lock));
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

const fingerprint = (lock) => createHash('sha256').update(lock).digest('hex');

const [name, ...args] = process.argv.slice(2);
const commands = tasks[name];
if (!commands) fail(`Unknown task "${name}". Known: ${Object.keys(tasks).join(', ')}.`);
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node ${process.versions.node} is too old to start the project. Please install Node 20 or newer.`);
}

const lock = readFileSync(lockFile, 'utf8');
const isInstalled = existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint(lock);
if (!isInstalled) await install(lock);

for (const [index, [command, ...fixed]] of commands.entries()) {
  const isLast = index === commands.length - 1;
  const code = await run(command, isLast ? [...fixed, ...args] : fixed);
  if (code !== 0) process.exit(code);
}
