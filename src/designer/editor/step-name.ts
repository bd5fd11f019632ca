import { en } from './texts/en.ts';

type TextKey = keyof typeof en;

/** What a step in the history was, for “Undone: …”; each has its text `step.<name>`. */
export type StepName = TextKey extends infer Key ? (Key extends `step.${infer Name}` ? Name : never) : never;

/** Whether there is a text for a step of that name. */
export function isStepName(name: string): name is StepName {
  return Object.hasOwn(en, `step.${name}`);
}
