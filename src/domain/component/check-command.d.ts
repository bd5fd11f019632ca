import type { Issue } from '../issue/issue.ts';
import type { ComponentDefinition } from './component.ts';
/** The longest command, in bytes: it travels as one argument. */
export declare const maxCommandBytes: number;
/** Checks an execution command against the component it belongs to: what can't work, and what works only for tame values. */
export declare function checkCommand(definition: ComponentDefinition): Issue[];
