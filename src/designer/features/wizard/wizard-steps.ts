import type { Issue, IssuePath } from '#domain/issue/issue.ts';

/** The wizard's steps; any may be visited at any time. */
export const wizardSteps = ['basic', 'execution', 'channels', 'training', 'review'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** The step on which what an issue speaks of is edited. */
export function stepOf({ path: [room, part] }: Issue): WizardStep {
  if (room === 'metadata') return part === 'version' || part === 'versionDescription' ? 'review' : 'basic';
  if (part === 'execution') return 'execution';
  return part === 'trainingConstraints'
    ? 'training'
    : part === 'inputs' || part === 'outputs' || part === 'parameters'
      ? 'channels'
      : 'review';
}

/** Whether the first path leads to the second, or into it. */
export function isWithin(path: IssuePath, room: IssuePath): boolean {
  return room.every((part, index) => path[index] === part);
}
