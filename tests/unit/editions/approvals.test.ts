import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalOf, approvalsFile, firstChangedLine } from '../../../src/editions/approval-record.ts';
import { approvableFiles, approve, checkApprovals, unapproved } from '../../../src/editions/approvals.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { entryCollections } from '../../../src/entries/collection-names.ts';
import { seededRandom, testSeed } from '../seeded-random.ts';
import { fixtureFolder } from '../../fixture-library.ts';

let folder: string;
let files: string[];
const foundIn = (): [string, string, number][] =>
  checkApprovals(folder).map(({ rule, path: file, line }) => [rule, path.relative(folder, file), line]);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'approvals-'));
  cpSync(fixtureFolder, folder, { recursive: true });
  rmSync(path.join(folder, approvalsFile), { force: true });
  files = [...new Set([...approvableFiles(loadContent(folder).content).values()].flat())];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text with one character changed, added or taken away at a random place, and the first line that differs. */
function mutated(text: string, random: () => number): { text: string; line: number } {
  const characters = [...text];
  const place = Math.floor(random() * characters.length);
  const change = Math.floor(random() * 3);
  if (change === 0) characters.splice(place, 1, characters[place] === '育' ? '养' : '育');
  else if (change === 1) characters.splice(place, 0, '一');
  else characters.splice(place, 1);
  // Of two line ends in a row it is all one which is gone, so the place is told by the texts themselves.
  const [before, after] = [text.split('\n'), characters.join('').split('\n')];
  const line = 1 + after.findIndex((own, index) => own !== before[index]);
  return { text: after.join('\n'), line: line > 0 ? line : after.length + 1 };
}

describe('approvals', () => {
  it('ask nothing of a folder that keeps none', () => {
    expect(checkApprovals(folder)).toEqual([]);
    expect(unapproved(folder, loadContent(folder).content)).toEqual([]);
  });

  it('accept what was approved, leave no temporary file, and name what never was', () => {
    approve(folder, files.slice(1), true);
    expect(checkApprovals(folder)).toEqual([]);
    expect(unapproved(folder, loadContent(folder).content)).toEqual([
      (files[0] ?? '').replace(/\.[a-z]+$/, ''),
    ]);
    approve(folder, files.slice(0, 1), false);
    expect(unapproved(folder, loadContent(folder).content)).toEqual([]);
    expect(existsSync(path.join(folder, `${approvalsFile}.${process.pid}.tmp`))).toBe(false);
  });

  it(`place any one character changed, added or dropped in a text, ledger, source or entry (SEED=${testSeed})`, () => {
    const random = seededRandom(testSeed);
    for (let round = 0; round < 300; round++) {
      const name = files[Math.floor(random() * files.length)] ?? '';
      const file = path.join(folder, name);
      const before = readFileSync(file, 'utf8');
      const { text, line } = mutated(before, random);
      writeFileSync(file, text);
      expect(foundIn(), `round ${round}, ${name}:${line}`).toEqual([['changed-since-approval', name, line]]);
      writeFileSync(file, before);
    }
    expect(checkApprovals(folder)).toEqual([]);
  });

  it('place every change of one digit of every entry', () => {
    let seen = 0;
    for (const name of files) {
      if (!entryCollections.some((collection) => name.startsWith(`${collection}/`))) continue;
      const text = readFileSync(path.join(folder, name), 'utf8');
      const approved = approvalOf(Buffer.from(text));
      for (const { 0: digit, index } of text.matchAll(/\d/g)) {
        const line = text.slice(0, index).split('\n').length;
        for (let other = 0; other <= 9; other++) {
          if (String(other) === digit) continue;
          seen++;
          const present = approvalOf(Buffer.from(`${text.slice(0, index)}${other}${text.slice(index + 1)}`));
          expect(present.sha256).not.toBe(approved.sha256);
          expect(firstChangedLine(approved.lineMarks, present.lineMarks)).toBe(line);
        }
      }
    }
    expect(seen).toBeGreaterThan(8000);
  });

  it(`place any one character changed, added or dropped in the record itself (SEED=${testSeed})`, () => {
    const random = seededRandom(testSeed);
    const file = path.join(folder, approvalsFile);
    const before = readFileSync(file, 'utf8');
    for (let round = 0; round < 200; round++) {
      const { text, line } = mutated(before, random);
      writeFileSync(file, text);
      const [[rule, name, at] = []] = foundIn();
      const shown = `round ${round}, line ${line}`;
      expect([name, at], shown).toEqual([approvalsFile, line]);
      // A name that was altered is one that is not there.
      expect(rule, shown).toMatch(/^(?:approvals-broken|approved-file-missing)$/);
    }
    for (const [line, text] of before.split('\n').entries()) {
      const digit = /: [0-9a-f]{64}/.test(text) ? text.length - 1 : -1;
      if (digit < 0 || line % 20 > 0) continue;
      const lines = before.split('\n');
      lines[line] = text.slice(0, digit) + (text.endsWith('0') ? '1' : '0');
      writeFileSync(file, lines.join('\n'));
      expect(foundIn()).toEqual([['approvals-broken', approvalsFile, line + 1]]);
    }
    writeFileSync(file, before);
    expect(checkApprovals(folder)).toEqual([]);
  });

  it('notice a file that is gone', () => {
    const name = files[0] ?? '';
    const before = readFileSync(path.join(folder, name));
    rmSync(path.join(folder, name));
    const line = readFileSync(path.join(folder, approvalsFile), 'utf8')
      .split('\n')
      .findIndex((text) => text.startsWith(`${name}: `));
    expect(foundIn()).toEqual([['approved-file-missing', approvalsFile, line + 1]]);
    writeFileSync(path.join(folder, name), before);
  });

  it('say plainly that a record is no record', () => {
    const file = path.join(folder, approvalsFile);
    const before = readFileSync(file);
    writeFileSync(file, '- not: a map\n');
    expect(foundIn()).toEqual([['approvals-broken', approvalsFile, 1]]);
    writeFileSync(file, before);
  });
});
