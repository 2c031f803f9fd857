import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftFailure } from '../../../src/ingest/draft-failure.ts';
import { ingestBatch } from '../../../src/ingest/ingest-batch.ts';
import { formatIngestProblem } from '../../../src/ingest/ingest-problem.ts';
import { prepareDraft } from '../../../src/ingest/prepare-draft.ts';
import { plainPage, refusal, temporaryFolder } from './sample.ts';

const at = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Rule by file name of everything that failed, and the names of what was done. */
async function run(
  names: string[],
  out: string,
): Promise<{ failed: Record<string, string>; done: string[] }> {
  const failed: Record<string, string> = {};
  const done: string[] = [];
  for await (const result of ingestBatch(names, out)) {
    if ('problem' in result) failed[path.basename(result.path)] = result.problem.rule;
    else done.push(path.basename(result.path));
  }
  return { failed, done };
}

describe('characters that no page may hold', () => {
  it.each([
    ['nul-character', '\0'],
    ['bidi-control', '\u202E'],
    ['bidi-control', '\u2067'],
    ['bidi-control', '\u200F'],
    ['control-character', '\u0007'],
    ['control-character', '\u0085'],
    ['replacement-character', '\uFFFD'],
    ['editorial-bracket', '⟦'],
  ])('%s is refused at its place', async (rule, character) => {
    const problem = await refusal(`${plainPage}第二${character}行。`);
    expect([problem.rule, problem.place]).toEqual([rule, { line: 6, column: 3 }]);
    expect(problem.remedy).not.toBe('');
  });

  it('refuses half of a surrogate pair in UTF-16 and in UTF-8', async () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('养老', 'utf16le'),
      Buffer.from([0x00, 0xd8]),
      Buffer.from('服务', 'utf16le'),
    ]);
    expect(await refusal(utf16)).toMatchObject({ rule: 'lone-surrogate', place: { line: 1, column: 3 } });
    const utf8 = Buffer.concat([Buffer.from(plainPage), Buffer.from([0xed, 0xa0, 0x80])]);
    expect((await refusal(utf8)).rule).toBe('lone-surrogate');
  });

  it('refuses them in the text of HTML too, also where an entity hides them', async () => {
    const html = `<html><body><article><h1>关于养老服务的通知</h1><p>各地要完善养老服务&#x202E;网络，健全养老服务体系。</p></article></body></html>`;
    expect((await refusal(html, 'page.html')).rule).toBe('bidi-control');
  });
});

describe('files that are no text', () => {
  it.each([
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['旧版 Word 或 Excel 文件', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['PNG 图片', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['zip 压缩包', [0x50, 0x4b, 0x03, 0x04, 0x14]],
  ])('%s with the extension .txt', async (what, bytes) => {
    const problem = await refusal(Uint8Array.from([...bytes, ...Array<number>(50).fill(7)]));
    expect(problem.rule).toBe('binary-file');
    expect(problem.message).toContain(what);
  });

  it('bytes with NUL that are no UTF-16', async () => {
    const bytes = Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256);
    expect((await refusal(bytes)).rule).toBe('binary-file');
  });

  it('an extension that nobody knows', async () => {
    expect((await refusal(at(plainPage), 'page.wps')).rule).toBe('unknown-format');
  });

  it('white space only', async () => {
    expect((await refusal('　 \n\n\t\n')).rule).toBe('no-text');
  });

  it('a headline without text', async () => {
    expect((await refusal('# 关于养老服务的通知\n', 'page.md')).rule).toBe('no-text');
  });
});

describe('a batch with bad files', () => {
  it('names each with its rule and does the others', async () => {
    const folder = temporaryFolder();
    const input = path.join(folder, 'in');
    mkdirSync(input);
    const put = (name: string, bytes: Uint8Array | string): void =>
      writeFileSync(path.join(input, name), bytes);
    put('a-good.txt', plainPage);
    put('b-empty.txt', '');
    put('c-binary.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]));
    put('d-bidi.txt', `${plainPage}\u202E`);
    put('e-huge.txt', 'x');
    truncateSync(path.join(input, 'e-huge.txt'), 200 * 1024 * 1024);
    put('f-good.md', '# 另一份通知\n\n各地要做好工作。\n');
    put('g-picture.png', 'passed over');
    put('.hidden.txt', 'passed over');
    writeFileSync(path.join(folder, 'secret.txt'), plainPage);
    symlinkSync('../secret.txt', path.join(input, 'h-out.txt'));
    symlinkSync('a-good.txt', path.join(input, 'i-inside.txt'));
    symlinkSync('nowhere.txt', path.join(input, 'j-dangling.txt'));

    const { failed, done } = await run(
      [input, path.join(folder, 'missing.txt')],
      path.join(folder, 'content'),
    );
    expect(failed).toEqual({
      'b-empty.txt': 'file-empty',
      'c-binary.txt': 'binary-file',
      'd-bidi.txt': 'bidi-control',
      'e-huge.txt': 'file-too-large',
      'h-out.txt': 'outside-folder',
      'j-dangling.txt': 'outside-folder',
      'missing.txt': 'file-missing',
    });
    expect(done).toEqual(['a-good.txt', 'f-good.md']);
  });

  it.skipIf(process.getuid?.() === 0)('says of an unreadable file that it may not be read', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'page.txt');
    writeFileSync(file, plainPage);
    chmodSync(file, 0);
    expect((await run([file], path.join(folder, 'content'))).failed).toEqual({
      'page.txt': 'file-unreadable',
    });
  });

  it('reads no device', async () => {
    const folder = temporaryFolder();
    expect((await run(['/dev/zero'], path.join(folder, 'content'))).failed).toEqual({
      zero: 'file-unreadable',
    });
  });

  it('takes no folder for a file, whatever its name', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'in', 'page.txt'), { recursive: true });
    writeFileSync(path.join(folder, 'in', 'page.txt', 'inner.txt'), plainPage);
    expect((await run([path.join(folder, 'in')], path.join(folder, 'content'))).done).toEqual(['inner.txt']);
  });

  it('leaves the content folder alone when it lies inside the input folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'page.txt'), plainPage);
    const out = path.join(folder, 'content');
    expect((await run([folder], out)).done).toEqual(['page.txt']);
    expect((await run([folder], out)).done).toEqual(['page.txt']);
  });

  it('words a problem in one line: path, place, rule, what, remedy', async () => {
    const problem = await refusal(`${plainPage}\u202E`);
    expect(formatIngestProblem('in/page.txt', problem)).toBe(
      'in/page.txt:6:1 bidi-control U+202E 会改变书写方向，使所见与所存不同。 请删去。',
    );
  });
});

describe('a web page that is broken', () => {
  const page = readFileSync('tests/fixtures/ingest/cases/abridged.html', 'utf8');
  const outcome = async (html: string): Promise<string> =>
    prepareDraft('page.html', at(html)).then(
      () => 'draft',
      (error: unknown) => draftFailure(error).rule,
    );

  it('is read although the word of its root stands in a comment', async () => {
    expect(
      await outcome(`<!-- <html> --><h1>某市养老服务办法</h1>${'<p>照护由家庭、社区承担。</p>'.repeat(20)}`),
    ).toBe('draft');
  });

  it('is read although it leaves out its body, as HTML allows', async () => {
    const text = '<h1>某市养老服务办法</h1>' + '<p>照护由家庭、社区承担，各方互相配合。</p>'.repeat(20);
    const draft = await prepareDraft(
      'a.html',
      at(`<!doctype html><html><head><title>办法</title></head>${text}</html>`),
    );
    expect(draft.title).toBe('某市养老服务办法');
    expect(draft.document.match(/互相配合/g)).toHaveLength(20);
  });

  it('is a draft or one plain refusal wherever it is cut, and whatever is lost from it', async () => {
    const outcomes = new Set<string>();
    for (let place = 0; place < page.length; place += 61) {
      outcomes.add(await outcome(page.slice(place)));
      outcomes.add(await outcome(page.slice(0, place) + page.slice(place + 61)));
      outcomes.add(await outcome(page.slice(0, place) + page));
    }
    expect([...outcomes]).toContain('draft');
    expect([...outcomes]).not.toContain('unforeseen');
  });
});

describe('a PDF that is broken', () => {
  it('is refused as such wherever its bytes are lost', async () => {
    const bytes = readFileSync('tests/fixtures/ingest/pdf/scan.pdf');
    const outcomes = new Set<string>();
    for (let place = 0; place < bytes.length; place += Math.ceil(bytes.length / 24)) {
      const lost = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 300)]);
      outcomes.add(
        await prepareDraft('a.pdf', lost).then(
          () => 'draft',
          (error: unknown) => draftFailure(error).rule,
        ),
      );
    }
    expect([...outcomes]).not.toContain('unforeseen');
  });
});
