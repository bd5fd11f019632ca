import { z } from 'zod';
import { route } from './route.ts';

/** The most of a file that is read for its options, in bytes. */
export const mostGitFileBytes = 1024 * 1024;

/** Routes that look at code before a component has it. */
export const codeRoutes = {
  readGitFile: route({
    method: 'POST',
    path: '/api/git-file',
    summary: 'One text file of a Git repository and the commit that it was read at; nothing is checked out or run',
    policy: 'edit',
    body: {
      kind: 'json',
      schema: z.strictObject({
        url: z.string().min(1).max(2000),
        branch: z.string().min(1).max(200).optional(),
        commit: z.string().min(1).max(64).optional(),
        path: z.string().min(1).max(400),
      }),
    },
    reply: { kind: 'json', schema: z.strictObject({ text: z.string(), commit: z.string() }) },
    errors: ['E_GIT_UNREADABLE', 'E_GIT_FILE', 'E_TOO_LARGE', 'E_UNAVAILABLE'],
  }),
} as const;
