import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { copyContent } from './content-copy.ts';

const copy = copyContent();
afterAll(copy.dispose);
afterEach(copy.restoreAll);

const id = 'roundtable-childcare-eldercare';
const document = `documents/${id}.md`;
const edition = `editions/${id}.yaml`;
const brief = 'medical-insurance-cross-province';

/** Replaces words in a file of the copy; words that are not there fail the test. */
function change(file: string, was: string, now: string): void {
  const text = copy.read(file);
  expect(text).toContain(was);
  copy.write(file, text.replace(was, now));
}

describe('the state of a document', () => {
  it('tells source, spans, rules, corrections by kind and certainty, gaps, moves and what is left out', () => {
    const { collates, printed, failed } = copy.run(id);
    expect([collates, failed]).toEqual([true, '']);
    const lines = printed.split('\n').map((line) => line.trim());
    expect(lines[0]).toBe(`${id}《持续提升托育和养老服务质量》：与来源相合`);
    expect(lines[1]).toMatch(/^来源 {2}think-tank-roundtable-12（.*\/page\.txt）$/);
    expect(lines[2]).toMatch(/^行次 {2}3-11、59（移）、97-105（移）、.*13-37（移），共 \d+ 字$/);
    expect(lines.slice(3, 6)).toEqual([
      '规则  半角标点改全角（fullwidth-punctuation）69 字',
      expect.stringMatching(/^校改 {2}35 条（识读 35；确凿 3\d、推定 \d）$/),
      '缺口  2 处',
    ]);
    expect(lines[6]).toMatch(/^疑误 {2}\d+ 处，未改$/);
    expect(lines[7]).toBe('移置  14 处');
    expect(lines[8]).toMatch(/^不收 {2}第 139-142 行：/);
    expect(lines[9]).toMatch(/^不收 {2}第 146 行：/);
    expect(lines).toHaveLength(10);
  });

  it('shows each difference with its place, both readings and the line of the source, however many there are', () => {
    const text = copy.read(document);
    copy.write(document, text.replaceAll('托育', '托幼'));
    const { collates, printed } = copy.run(id);
    expect(collates).toBe(false);
    const differences = printed.split('\n').filter((line) => line.includes(' text-differs '));
    expect(differences.length).toBeGreaterThan(40);
    for (const line of differences) {
      const [, file, row] =
        /^(.*):(\d+):\d+ text-differs .*【.*】.*【.*】.*第 \d+ 行第 \d+ 字/.exec(line) ?? [];
      expect(file, line).toMatch(/\.md$/);
      expect(text.split('\n')[Number(row) - 1]).toContain('托育');
    }
  });

  it('shows lines of the source that nothing uses, which are no fault of the document', () => {
    change('sources/think-tank-roundtable-12/source.yaml', 'lines: 139-142', 'lines: 139-140');
    const { collates, printed } = copy.run(id);
    expect(collates).toBe(true);
    expect(printed).toMatch(/未用 {2}.*page\.txt:142:1 line-not-used 第 142 行/);
    expect(copy.run(undefined).collates).toBe(false);
  });

  it('shows a line that two editions use, at both of them', () => {
    change('editions/childcare-subsidy-2026.yaml', 'lines: 47-55', 'lines: 47-57');
    for (const one of ['childcare-subsidy-2026', 'medical-insurance-cross-province']) {
      expect(copy.run(one).printed).toContain(' line-used-twice ');
    }
    expect(copy.run('mobile-left-behind-children').collates).toBe(true);
  });

  it('shows what is wrong with its files', () => {
    copy.remove(edition);
    expect(copy.run(id).printed).toContain(' missing-edition ');
    copy.write(edition, 'source: [\n');
    expect(copy.run(id).printed).toContain(' yaml-syntax ');
    copy.write(edition, 'source: think-tank-roundtable\nspans: [{ lines: 1 }]\n');
    expect(copy.run(id).printed).toMatch(
      /unknown-source 没有来源“think-tank-roundtable”。最接近的是“think-tank-roundtable-12”/,
    );
    copy.write('sources/think-tank-roundtable-12/page.txt', '别的字');
    copy.restore(edition);
    expect(copy.run(id).printed).toContain(' source-changed ');
    copy.write(document, '没有资料栏');
    expect(copy.run(id).printed).toContain(' missing-front-matter ');
  });

  it('is one line each for all', () => {
    const { collates, printed } = copy.run(undefined);
    expect(collates).toBe(true);
    const lines = printed.split('\n');
    expect(lines).toHaveLength(13);
    for (const line of lines.slice(0, 12)) expect(line).toMatch(/^相合 {2}[a-z0-9-]+：行次 \d+ 段/);
    expect(lines[12]).toBe('12 篇，12 篇相合，0 处来源行未用');

    change(document, '“一老一小”，是家事', '“一老一小”，乃家事');
    const one = copy.run(undefined);
    expect(one.collates).toBe(false);
    expect(one.printed).toContain(`不合  ${id}：text-differs 1`);
  });

  it.each([
    ['roundtable-childcare-eldercar', id],
    ['roundtable', id],
    ['urban-comunity-health-servics', 'urban-community-health-services'],
  ])('of an unknown document %s is one error with the nearest id', (wanted, nearest) => {
    const { collates, printed, failed } = copy.run(wanted);
    expect([collates, printed]).toEqual([false, '']);
    expect(failed).toBe(`没有文献“${wanted}”。最接近的是“${nearest}”。`);
  });
});

describe('writing', () => {
  it('keeps comments, order and form, and only adds', () => {
    change(document, '“一老一小”，是家事', '“一老一小”，乃家事');
    change(edition, '  - at: s1-p4\n', '  # 此条已与原版核过\n  - at: s1-p4 # 甲\n');
    const before = copy.read(edition);
    const { collates, printed } = copy.run(id, { write: true });
    expect(collates).toBe(true);
    expect(printed).toContain('补入校改待核 1 条');
    const added = [
      '  - at: p1',
      '    was: ，是',
      '    now: ，乃',
      '    kind: unreviewed',
      '    certainty: probable',
      '    why: 待核：来源第 7 行作“是”，正文作“乃”',
      '',
    ].join('\n');
    const [head, tail] = before.split('gaps:\n');
    expect(copy.read(edition)).toBe(`${head ?? ''}${added}gaps:\n${tail ?? ''}`);
    expect(copy.run(id).collates).toBe(false);
    const refused = runChecks(copy.folder).problems.filter(({ path: file }) => file.endsWith(edition));
    expect(refused.map(({ rule }) => rule)).toEqual(['unreviewed-correction']);
  });

  it('touches nothing where nothing is missing', () => {
    const before = copy.read(edition);
    const { collates, printed } = copy.run(id, { write: true });
    expect(collates).toBe(true);
    expect(printed).toContain('没有可补的');
    expect(copy.read(edition)).toBe(before);
  });

  it('says which entry an editor must settle, and adds nothing against it', () => {
    change(edition, 'was: 建立医养联合体', 'was: 建立医羊联合体');
    const before = copy.read(edition);
    const { collates, printed } = copy.run(id, { write: true });
    expect(collates).toBe(false);
    expect(printed).toContain('另有 1 处与已有各条相抵');
    expect(copy.read(edition)).toBe(before);
  });

  it.each([
    ['broken YAML', 'source: think-tank-roundtable-12\nspans: [{ lines: 1 }\n'],
    ['an unknown field', 'source: think-tank-roundtable-12\nspans: [{ lines: 1 }]\nnote: 甲\n'],
    ['an empty file', ''],
  ])('is refused over %s, and nothing is written', (_, text) => {
    copy.write(edition, text);
    const { collates, failed } = copy.run(id, { write: true });
    expect(collates).toBe(false);
    expect(failed).toMatch(/有误，未写/);
    expect(copy.read(edition)).toBe(text);
    expect(readdirSync(path.join(copy.folder, 'editions')).filter((name) => name.startsWith('.'))).toEqual(
      [],
    );
  });

  it('stands before the end mark of the YAML document, behind which nothing is read', () => {
    change(document, '“一老一小”，是家事', '“一老一小”，乃家事');
    const before = copy.read(edition).replace(/^corrections:[^]*$/m, '');
    copy.write(edition, `${before}...\n`);
    expect(copy.run(id, { write: true }).collates).toBe(true);
    expect(copy.read(edition)).toContain('kind: unreviewed');
  });

  it('is refused where a list of the edition stands for another', () => {
    const shared = copy.read(edition).replace(/^corrections:[^]*$/m, 'corrections: &none []\ngaps: *none\n');
    copy.write(edition, shared);
    const { collates, failed } = copy.run(id, { write: true });
    expect(collates).toBe(false);
    expect(failed).toContain('有误');
    expect(copy.read(edition)).toBe(shared);
  });

  it('is refused where another edition that may hold the lines cannot be read', () => {
    copy.remove(edition);
    copy.write(`editions/${brief}.yaml`, 'source: [\n');
    const { failed } = copy.run(id, { write: true });
    expect(failed).toContain(`editions/${brief} 有误`);
    expect(existsSync(path.join(copy.folder, edition))).toBe(false);
  });

  it('is refused for a text that no source holds, or that is another than its source', () => {
    const file = `documents/${brief}.md`;
    const strange = '有一只猫住在山上，每天看云，从不下山。\n\n后来它写了一本书，书里全是雨。\n';
    const [own = ''] = copy.read(file).split(/(?<=\n---\n)/);
    const front = 'titleFrom: opening-words\nkind: news\ncompleteness: full\nrights: 为测试而拟';
    copy.remove(`editions/${brief}.yaml`);
    copy.write(file, `---\ntitle: 有一只猫\n${front}\n---\n\n${strange}`);
    expect(copy.run(brief, { write: true }).failed).toMatch(/没有来源的未用行与正文相合/);
    // Its headline stands on the page, the rest does not.
    copy.write(file, own + strange);
    expect(copy.run(brief, { write: true, source: 'health-news-page' }).failed).toContain('相差太多');
    expect(existsSync(path.join(copy.folder, 'editions', `${brief}.yaml`))).toBe(false);
  });

  it('takes the source that is named, and refuses one that is not there or not the edition’s', () => {
    expect(copy.run(id, { write: true, source: 'term-card-page' }).failed).toContain(
      '与 --source term-card-page 不合',
    );
    copy.remove(edition);
    expect(copy.run(id, { write: true, source: 'think-tank' }).failed).toMatch(
      /没有来源“think-tank”。最接近的是“think-tank-roundtable-12”/,
    );
    expect(copy.run(id, { write: true, source: 'think-tank-roundtable-12' }).collates).toBe(true);
  });

  it('leaves the choice to the editor where two sources hold the text', () => {
    copy.remove(edition);
    const twin = path.join(copy.folder, 'sources', 'twin');
    mkdirSync(twin);
    const page = copy.read('sources/think-tank-roundtable-12/page.txt');
    writeFileSync(path.join(twin, 'page.txt'), page);
    writeFileSync(path.join(twin, 'source.yaml'), copy.read('sources/think-tank-roundtable-12/source.yaml'));
    expect(copy.run(id, { write: true }).failed).toMatch(/都合正文。请用 --source 指明/);
    rmSync(twin, { recursive: true });
  });

  it('is refused from a source whose file has changed', () => {
    copy.remove(edition);
    const page = copy.read('sources/think-tank-roundtable-12/page.txt');
    copy.write('sources/think-tank-roundtable-12/page.txt', `${page}\n多出一行`);
    expect(copy.run(id, { write: true }).failed).toContain('source-changed');
    expect(existsSync(path.join(copy.folder, edition))).toBe(false);
  });

  it('leaves the file whole where it cannot be written', () => {
    change(document, '“一老一小”，是家事', '“一老一小”，乃家事');
    const before = copy.read(edition);
    // A folder where the draft of the file would be: the write fails for every user, root included.
    const draft = path.join(copy.folder, 'editions', `.${id}.yaml.${process.pid}.tmp`);
    mkdirSync(path.join(draft, 'in-the-way'), { recursive: true });
    const { collates, failed } = copy.run(id, { write: true });
    expect(collates).toBe(false);
    expect(failed).toContain('原文件未动');
    expect(copy.read(edition)).toBe(before);
    rmSync(draft, { recursive: true });
  });

  it('keeps the rights of the file', () => {
    change(document, '“一老一小”，是家事', '“一老一小”，乃家事');
    chmodSync(path.join(copy.folder, edition), 0o640);
    copy.run(id, { write: true });
    const { mode } = statSync(path.join(copy.folder, edition));
    expect(mode & 0o777).toBe(0o640);
  });
});

describe('npm run collate', () => {
  const command = (...args: string[]): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/collate.ts', ...args], {
      env: { ...process.env, CONTENT_DIR: copy.folder },
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };

  it('exits with 0 where the document collates, with 1 where it does not', () => {
    const fine = command(id);
    expect(fine).toMatchObject({ code: 0, err: '' });
    expect(fine.out).toContain('与来源相合');
    change(document, '“一老一小”，是家事', '“一老一小”，乃家事');
    const wrong = command('--all');
    expect(wrong).toMatchObject({ code: 1, err: '' });
    expect(wrong.out).toContain(`不合  ${id}：text-differs 1`);
    const unknown = command('no-such-text');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err.trim().split('\n')).toHaveLength(1);
  });

  it('writes, and exits with 0 where only an editor’s judgement is left', () => {
    copy.remove(edition);
    const written = command(id, '--write', '--source', 'think-tank-roundtable-12');
    expect(written).toMatchObject({ code: 0, err: '' });
    expect(written.out).toContain('补入行次 15 段');
    expect(command(id).code).toBe(1);
    const again = copy.read(edition);
    expect(command('--write', id).code).toBe(0);
    expect(copy.read(edition)).toBe(again);
  });

  it.each([
    [[]],
    [['--all', id]],
    [[id, '--source', 'x']],
    [['--all', '--write', '--source', 'x']],
    [['--wirte', id]],
    [['-h']],
  ])('shows how it is used: %j', (args) => {
    const { code, out, err } = command(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('用法：npm run collate');
  });
});
