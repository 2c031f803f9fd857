import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A real repository with a content folder, in a place of its own. */
export interface Repository {
  folder: string;
  content: string;
  write: (file: string, text: string) => void;
  move: (from: string, to: string) => void;
  remove: (file: string) => void;
  /** Commits everything as of a day; its hash. */
  commit: (day: string) => string;
  git: (...args: string[]) => string;
}

/** Makes an empty repository; nothing of the machine's own settings counts. */
export function makeRepository(below = 'content'): Repository {
  const folder = mkdtempSync(path.join(tmpdir(), 'history-'));
  const content = path.join(folder, below);
  mkdirSync(content, { recursive: true });
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const run = (args: string[], more: Record<string, string> = {}): string =>
    execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      env: { ...own, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  run(['init', '--quiet', '--initial-branch=main']);
  const at = (file: string): string => path.join(content, file);
  return {
    folder,
    content,
    write: (file, text) => {
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    },
    move: (from, to) => {
      mkdirSync(path.dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
    remove: (file) => rmSync(at(file)),
    commit: (day) => {
      const time = `${day}T12:00:00+08:00`;
      run(['add', '--all']);
      run(
        [
          '-c',
          'user.name=Editor',
          '-c',
          'user.email=editor@example.org',
          'commit',
          '--quiet',
          '--allow-empty',
          '-m',
          'x',
        ],
        { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time },
      );
      return run(['rev-parse', 'HEAD']).trim();
    },
    git: (...args) => run(args),
  };
}

export const term = (name: string, explanation: string): string =>
  `term: ${name}\npinyin: x\nexplanation: ${explanation}\n`;

export const document = (title: string, ...paragraphs: string[]): string =>
  `---\ntitle: ${title}\nkind: policy\ncompleteness: full\nrights: 测试用文。\n---\n\n${paragraphs.join('\n\n')}\n`;
