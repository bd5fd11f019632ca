import type { en } from './texts/en.ts';

/** What a step in the history was, for “Undone: …”; each has its text `step.<name>`. */
export type StepName = keyof typeof en extends infer Key ? (Key extends `step.${infer Name}` ? Name : never) : never;
