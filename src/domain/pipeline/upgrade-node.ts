import { componentRef } from '../component/component-ref.ts';
import type { Edit } from './edit.ts';
import type { Fate, UpgradeField, UpgradePlan } from './plan-upgrade.ts';
import type { PipelineNode } from './pipeline.ts';
import { toLiteral } from './variable-ref.ts';

/** What to do with what a field holds: keep it, fitting or not, or go back to what the new version has by itself. */
export type UpgradeChoice = 'keep' | 'reset';

/** Choices by `upgradeKey`. */
export type UpgradeChoices = Readonly<Record<string, UpgradeChoice>>;

/** The name under which a field's choice is kept. */
export function upgradeKey(field: Pick<UpgradeField, 'room' | 'name'>): string {
  return `${field.room}/${field.name}`;
}

const usualChoices: Readonly<Record<Fate, UpgradeChoice>> = { kept: 'keep', default: 'reset', new: 'reset', gone: 'reset', unfit: 'reset' };

/** Whether there is something to choose: a value that may stay or go. What is gone goes, what is new was never there. */
export function canChoose({ fate, room, before, isOwn }: UpgradeField): boolean {
  if (fate === 'default') return before !== null;
  return (fate === 'kept' || fate === 'unfit') && (isOwn || (room === 'parameters' && before !== null));
}

/** What was chosen for a field, or the usual: what fits stays, what does not goes, and defaults follow the new version. */
export function choiceOf(field: UpgradeField, choices: UpgradeChoices): UpgradeChoice {
  const key = upgradeKey(field);
  const chosen = Object.hasOwn(choices, key) ? choices[key] : undefined;
  return canChoose(field) && chosen !== undefined ? chosen : usualChoices[field.fate];
}

/** The one edit that upgrades the node; links and values stay by their names unless a choice or the new version takes them away. */
export function upgradeEdit(plan: UpgradePlan, choices: UpgradeChoices, node: Pick<PipelineNode, 'tuning'>): Edit {
  const isReset = (field: UpgradeField) => field.isOwn && choiceOf(field, choices) === 'reset';
  const dropped = plan.fields.filter((field) => field.room === 'tuning' && isReset(field)).map((field) => field.name);
  const edits = plan.fields.flatMap((field) => {
    if (isReset(field)) return resetField(plan.nodeId, field);
    const isOldDefault = !field.isOwn && field.room === 'parameters' && field.before !== null && choiceOf(field, choices) === 'keep';
    return isOldDefault ? keepDefault(plan.nodeId, field.name, field.before) : [];
  });
  return {
    type: 'batch',
    edits: [
      { type: 'node.component', id: plan.nodeId, component: componentRef(plan.to.metadata) },
      ...edits,
      ...(dropped.length > 0 ? [withoutTuning(plan.nodeId, node, dropped)] : []),
    ],
  };
}

function keepDefault(id: string, name: string, text: string): Edit[] {
  return [{ type: 'node.parameter', id, name, value: toLiteral(text) }];
}

function resetField(id: string, { room, name }: UpgradeField): Edit[] {
  switch (room) {
    case 'parameters':
      return [{ type: 'node.parameter', id, name, value: null }];
    case 'inputs':
      return [{ type: 'node.input', id, input: name, binding: null }];
    case 'outputs':
      return [{ type: 'node.output', id, output: name, binding: null }];
    case 'links': {
      const [target = '', input = ''] = name.split('.');
      return [{ type: 'node.input', id: target, input, binding: null }];
    }
    case 'tuning':
      return [];
  }
}

function withoutTuning(id: string, { tuning }: Pick<PipelineNode, 'tuning'>, names: readonly string[]): Edit {
  const kept = Object.entries(tuning ?? {}).filter(([name]) => !names.includes(name));
  return { type: 'node.tuning', id, tuning: kept.length > 0 ? Object.fromEntries(kept) : null };
}
