import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Git repositories that a test makes, each in a folder of its name; `end` removes them. */
export interface GitRepositories {
  readonly root: string;
  /** Adds a commit of these files (a text, or where a link leads to) and gives its id. */
  commit(name: string, files: Readonly<Record<string, string | { readonly link: string }>>, branch?: string): string;
  git(name: string, ...words: string[]): string;
  end(): void;
}

export function createGitRepositories(): GitRepositories {
  const root = mkdtempSync(join(tmpdir(), 'weft-git-'));
  const git = (name: string, ...words: string[]) => runGit(join(root, name), words);
  return {
    root,
    git,
    commit: (name, files, branch = 'main') => {
      mkdirSync(join(root, name), { recursive: true });
      if (!existsSync(join(root, name, '.git'))) git(name, 'init', '--quiet', '--initial-branch=main');
      if (branch !== 'main') git(name, 'checkout', '--quiet', '-B', branch);
      for (const [path, content] of Object.entries(files)) writeEntry(join(root, name, path), content);
      git(name, 'add', '--all');
      git(name, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
      return git(name, 'rev-parse', 'HEAD').trim();
    },
    end: () => rmSync(root, { recursive: true }),
  };
}

function runGit(directory: string, words: readonly string[]): string {
  const person = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
  const env = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...person };
  return execFileSync('git', words, { cwd: directory, env, encoding: 'utf8' });
}

function writeEntry(path: string, content: string | { readonly link: string }): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'string') writeFileSync(path, content);
  else symlinkSync(content.link, path);
}
