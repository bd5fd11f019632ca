import type { Issue } from '../issue/issue.ts';
import type { ComponentDefinition } from './component.ts';
/** Every problem of a component by itself. Errors stop publishing. Source: component contract. */
export declare function checkComponent(definition: ComponentDefinition): Issue[];
