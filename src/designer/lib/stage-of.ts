import type { ComponentDefinition } from '#domain/component/component.ts';
import { categoryOf } from './component-text.ts';

/** The stages of a pipeline as built-in components name them, in the order in which data goes through them. */
const stages = ['Read', 'Transform', 'Train', 'Predict', 'Evaluate', 'Write'];

/** Where a component's stage stands among the stages; what names none of them comes last. */
export function stageOf(definition: ComponentDefinition): number {
  const at = stages.indexOf(categoryOf(definition, 'en').at(-1) ?? '');
  return at < 0 ? stages.length : at;
}
