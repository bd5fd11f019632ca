import { AppError } from '#domain/issue/app-error.ts';

/** Where in a repository: its branch, else a commit, else the tip of the default branch. */
export interface GitPlace {
  readonly url: string;
  readonly branch?: string | undefined;
  readonly commit?: string | undefined;
  /** From the top of the repository. */
  readonly path: string;
}

/** Reads single files of Git repositories. */
export interface GitFiles {
  /** Throws AppError: E_GIT_UNREADABLE, E_GIT_FILE, E_TOO_LARGE, and E_UNAVAILABLE where there is no git. */
  read(place: GitPlace, signal: AbortSignal): Promise<{ readonly text: string; readonly commit: string }>;
}

/** For places without a git, such as a browser. */
export const noGitFiles: GitFiles = {
  read: () => Promise.reject(new AppError('E_UNAVAILABLE', { what: 'Git' })),
};
