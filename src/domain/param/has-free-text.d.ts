import type { Parameter } from './parameter.ts';
/** Whether a value of the parameter may be something else than one plain word. */
export declare function hasFreeText(parameter: Parameter): boolean;
