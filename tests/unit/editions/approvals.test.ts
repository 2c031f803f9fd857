import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvableFiles, approvalsFile, approve, checkApprovals } from '../../../src/editions/approvals.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { seededRandom, testSeed } from '../seeded-random.ts';

let folder: string;
let files: string[];
const rulesOf = (): [string, string][] =>
  checkApprovals(folder).map(({ rule, path: file }) => [rule, path.basename(file)]);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'approvals-'));
  cpSync('content', folder, { recursive: true });
  rmSync(path.join(folder, approvalsFile), { force: true });
  const { content } = loadContent(folder);
  files = [...new Set(content.documents.flatMap(({ id }) => approvableFiles(content, id)))];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('approvals', () => {
  it('ask nothing of a folder that keeps none', () => {
    expect(checkApprovals(folder)).toEqual([]);
  });

  it('accept what was approved and leave no temporary file', () => {
    approve(folder, files, true);
    expect(checkApprovals(folder)).toEqual([]);
    expect(existsSync(path.join(folder, `${approvalsFile}.${process.pid}.tmp`))).toBe(false);
  });

  it(`notice any one character changed, added or dropped in a text or ledger (SEED=${testSeed})`, () => {
    const random = seededRandom(testSeed);
    for (let round = 0; round < 300; round++) {
      const file = path.join(folder, files[Math.floor(random() * files.length)] ?? '');
      const before = readFileSync(file, 'utf8');
      const characters = [...before];
      const place = Math.floor(random() * characters.length);
      const change = Math.floor(random() * 3);
      if (change === 0) characters.splice(place, 1, characters[place] === '育' ? '养' : '育');
      else if (change === 1) characters.splice(place, 0, '一');
      else characters.splice(place, 1);
      writeFileSync(file, characters.join(''));
      expect(rulesOf(), `round ${round}`).toEqual([['changed-since-approval', path.basename(file)]]);
      writeFileSync(file, before);
    }
    expect(checkApprovals(folder)).toEqual([]);
  });

  it('notice a file that is gone', () => {
    const file = path.join(folder, files[0] ?? '');
    const before = readFileSync(file);
    rmSync(file);
    expect(rulesOf()).toEqual([['approved-file-missing', path.basename(file)]]);
    writeFileSync(file, before);
  });

  it('say plainly that a record is no record', () => {
    const file = path.join(folder, approvalsFile);
    const before = readFileSync(file);
    writeFileSync(file, '- not: a map\n');
    expect(rulesOf()).toEqual([['approvals-broken', approvalsFile]]);
    writeFileSync(file, before);
  });
});
