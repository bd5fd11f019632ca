import { useState } from 'react';
import type { IssuePath } from '#domain/issue/issue.ts';
import { own } from '#domain/names/own.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import { toField } from '#domain/param/to-field.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { variableRef } from '#domain/pipeline/variable-ref.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { unknownColumns } from '../../forms/unknown-columns.ts';
import type { IncomingColumns } from './use-incoming-columns.ts';

/**
 * The parameter whose field is asked for. Where the node is, without one, the first that names columns which are not known;
 * where its parameters are, else the first of all. Which that is holds until something is asked for again.
 */
export function useAskedParameter(node: PipelineNode, parameters: readonly Parameter[], columns: IncomingColumns): string | null {
  const focus = useEditor((state) => state.focus);
  const [chosen, setChosen] = useState<{ readonly focus: IssuePath; readonly name: string | null } | null>(null);
  if (focus?.[0] !== 'nodes' || focus[1] !== node.id) return null;
  const [, , room, name] = focus;
  if (room !== undefined && room !== 'parameters') return null;
  if (name !== undefined) return String(name);
  if (chosen?.focus === focus) return chosen.name;
  if (columns.isComing) return null;
  const first = room === 'parameters' ? parameters[0]?.name : undefined;
  const next = { focus, name: firstWrong(node, parameters, columns.names) ?? first ?? null };
  setChosen(next);
  return next.name;
}

function firstWrong(node: PipelineNode, parameters: readonly Parameter[], known: readonly string[]): string | undefined {
  const isWrong = (parameter: Parameter) => {
    const { control, default: start } = toField(parameter);
    const text = own(node.parameters, parameter.name) ?? start ?? '';
    return control.kind === 'column' && variableRef(text) === undefined && unknownColumns(control.many, text, known).length > 0;
  };
  return parameters.find(isWrong)?.name;
}
