import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFlags, findBrowser } from '../../scripts/find-browser.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { makeFolder } from './build-site.ts';

const folder = makeFolder('permalinks');
const content = path.join(folder, 'content');
const base = '/wenku/2025/';

const document = (title: string, body: string): string =>
  `---\ntitle: ${title}\nkind: policy\ncompleteness: full\nrights: 测试用文。\n---\n\n${body}\n`;
const term = (name: string): string => `term: ${name}\npinyin: x\nexplanation: 测试用的一条名词。\n`;
// Long enough that a place in the text has to be scrolled to.
const filler = Array.from(
  { length: 30 },
  (_, index) => `这是用来占位置的第${index + 1}个自然段，讲的是别的事情。`,
).join('\n\n');
const families = '照护由家庭、社区、机构共同承担。';
const places = '托位按实际需要设置，逐年有所增加。';
const money = '经费由地方财政安排，并接受审计。';
const staff = '从业人员须经过培训，持有合格证书。';
const careRules = `为加强照护，制定本办法。\n\n${filler}\n\n## 一、总则\n\n${families}各方各负其责，互相配合。\n\n${places}\n\n## 二、保障\n\n${money}\n\n${staff}`;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
  writeFileSync(path.join(content, file), text);
}
function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(path.join(content, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  write(file, after);
}

function run(
  script: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
) {
  const { status, stdout, stderr } = spawnSync('node', [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, CI: 'true', ...environment },
  });
  return { status, output: stdout + stderr };
}
const build = (out: string) =>
  run('build', [], {
    OUT_DIR: path.join(folder, out),
    CACHE_DIR: path.join(folder, 'cache'),
    BASE_PATH: base,
    // Its folder is in no history.
    HISTORY: 'on',
  });

/** The first command that the problems of the register name as the remedy, run as an editor would. */
function runRemedy(output: string, flag = ''): void {
  const reported = output.split('\n').filter((line) => line.includes('permalinks.txt:'));
  const commands = reported.join('\n').matchAll(/npm run permalinks(?: -- (--\w+ [\w/#-]+ [\w/#-]+))?/g);
  const remedy = [...commands].find(([all]) => all.includes(flag));
  expect(remedy, output).toBeDefined();
  const { status, output: said } = run('permalinks', remedy?.[1]?.split(' ') ?? []);
  expect([status, said]).toEqual([0, said]);
}

/** Refused by the build with the rule and the address, put right by the command that the build names. */
function losesUntilRemedied(rule: string, address: string, flag?: string): void {
  const refused = build('refused');
  expect(refused.status).not.toBe(0);
  expect(refused.output).toContain(rule);
  expect(refused.output).toContain(address);
  expect(existsSync(path.join(folder, 'refused/index.html'))).toBe(false);
  runRemedy(refused.output, flag);
  expect(run('check')).toMatchObject({ status: 0 });
}

let server: Server | undefined;
let browser: Browser | undefined;
let site = '';

beforeAll(() => {
  write('documents/care-rules.md', document('照护办法', careRules));
  write('documents/other.md', document('另一个办法', `${filler}\n\n短文一段，说的是托位、托育和新词。`));
  write('glossary/tuo-wei.yaml', term('托位'));
  write('glossary/tuo-yu.yaml', term('托育'));
  expect(run('permalinks').status).toBe(0);
  expect(run('permalinks', ['--check']).status).toBe(0);
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what has been published', () => {
  it('is not lost when an entry is renamed', () => {
    renameSync(path.join(content, 'glossary/tuo-wei.yaml'), path.join(content, 'glossary/tuo-wei-shu.yaml'));
    losesUntilRemedied('permalink-lost', 'glossary/tuo-wei（“托位”）');
  });

  it('is not lost when a paragraph is split', () => {
    edit('documents/care-rules.md', (text) => text.replace('承担。各方', '承担。\n\n各方'));
    losesUntilRemedied('permalink-shifted', `#s1-p2（“${places.slice(0, 12)}”）`);
  });

  it('is not lost when a paragraph moves to another part', () => {
    edit('documents/care-rules.md', (text) =>
      text.replace(`${staff}\n`, '').replace(families, `${staff}\n\n${families}`),
    );
    losesUntilRemedied('permalink-lost', 'documents/care-rules#s2-p2', '--move');
  });

  it('is not lost when a document is renamed, what moved inside it included', () => {
    renameSync(
      path.join(content, 'documents/care-rules.md'),
      path.join(content, 'documents/care-measures.md'),
    );
    losesUntilRemedied('permalink-lost', 'documents/care-rules（“照护办法”）');
  });

  it('is not lost when an entry goes: without a place to lead to that is refused', () => {
    rmSync(path.join(content, 'glossary/tuo-yu.yaml'));
    const refused = build('refused');
    expect(refused.output).toContain('npm run permalinks -- --retire glossary/tuo-yu');
    const retired = run('permalinks', ['--retire', 'glossary/tuo-yu']);
    expect(retired.status).not.toBe(0);
    expect(run('check').status).not.toBe(0);
    expect(run('permalinks', ['--retire', 'glossary/tuo-yu', 'glossary/tuo-wei-shu']).status).toBe(0);
    expect(run('check').status).toBe(0);
  });

  it('is accepted as new without a word of complaint, but counted, until it is registered', () => {
    write('glossary/xin.yaml', term('新词'));
    expect(run('check')).toMatchObject({ status: 0 });
    expect(run('check').output).toContain('1 个尚未登记');
    expect(run('permalinks', ['--check']).status).toBe(1);
    expect(run('permalinks').status).toBe(0);
    expect(run('permalinks', ['--check']).status).toBe(0);
  });

  it('is no matter for a content folder without a register', () => {
    const bare = path.join(folder, 'bare');
    cpSync(content, bare, { recursive: true });
    rmSync(path.join(bare, 'permalinks.txt'));
    rmSync(path.join(bare, 'glossary/xin.yaml'));
    expect(run('check', [], { CONTENT_DIR: bare })).toMatchObject({ status: 0 });
  });
});

describe('after all that, the old addresses', () => {
  const visitor = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    browser ??= await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
    return browser.newContext(options);
  };
  const open = async (address: string, javaScriptEnabled = true): Promise<Page> => {
    const context = await visitor({ javaScriptEnabled, viewport: { width: 800, height: 600 } });
    const page = await context.newPage();
    await page.goto(site + address);
    return page;
  };
  /** Text of the paragraph that the anchor stands in, if it is on the screen. */
  const shown = (page: Page, id: string): Promise<string> =>
    page.evaluate((own) => {
      const part = window.document.getElementById(own)?.closest('p[id], .item, h2');
      const box = part?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= innerHeight
        ? (part?.textContent ?? '')
        : 'not on the screen';
    }, id);

  beforeAll(async () => {
    const built = build('site');
    expect(built.status, built.output).toBe(0);
    server = await serveFolder(path.join(folder, 'site'), { port: 0, base });
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  });

  it.each([true, false])('of entries lead to the new ones (script: %s)', async (script) => {
    for (const old of ['glossary/tuo-wei/', 'glossary/tuo-yu/']) {
      const page = await open(old, script);
      await page.waitForURL(`${site}glossary/tuo-wei-shu/`);
      expect(await page.locator('h1').textContent()).toBe('托位');
      await page.context().close();
    }
  });

  it('of paragraphs show the same paragraphs, with the query of the link kept', async () => {
    for (const [id, words] of [
      ['s1-p1', families],
      ['s1-p2', places],
      ['s2-p1', money],
      ['s2-p2', staff],
    ] as const) {
      const page = await open(`documents/care-rules/?from=slides#${id}`);
      await page.waitForURL(`${site}documents/care-measures/?from=slides#${id}`);
      expect(await shown(page, id)).toContain(words);
      await page.context().close();
    }
  });

  it('of paragraphs work in the page without script too', async () => {
    for (const [id, words] of [
      ['s1-p2', places],
      ['s2-p2', staff],
    ] as const) {
      const page = await open(`documents/care-measures/#${id}`, false);
      const box = await page.locator(`[id="${id}"]`).boundingBox();
      expect(box && box.y >= 0 && box.y < 600).toBe(true);
      expect(await page.locator(`p:is([id="${id}"], :has([id="${id}"]))`).textContent()).toContain(words);
      await page.context().close();
    }
  });

  it('of words that no history holds say only that they have changed, and the list of changes that there is none', async () => {
    const page = await open('glossary/tuo-wei/?v=00000000');
    await page.waitForURL(`${site}glossary/tuo-wei-shu/?v=00000000`);
    const notice = page.locator('.changed-notice');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('当时的文字没有留下');
    expect(await notice.locator('details').count()).toBe(0);
    await page.goto(`${site}changes/`);
    expect(await page.locator('main').textContent()).toContain('没有可列的更新记录');
    await page.context().close();
  });

  it('obey the content security policy and ask nothing of other hosts', async () => {
    const context = await visitor();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site)) complaints.push(request.url());
    });
    await page.goto(`${site}documents/care-rules/`);
    await page.waitForURL(`${site}documents/care-measures/`, { waitUntil: 'load' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are listed for what keeps addresses itself', async () => {
    const response = await fetch(`${site}redirects.json`);
    expect(await response.json()).toMatchObject({
      'glossary/tuo-wei': 'glossary/tuo-wei-shu',
      'documents/care-rules': 'documents/care-measures',
    });
  });
});
