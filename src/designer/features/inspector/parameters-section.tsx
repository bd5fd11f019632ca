import type { ComponentDefinition } from '#domain/component/component.ts';
import { usesUserArgs } from '#domain/component/user-args.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { ColumnNamesProvider } from '../../forms/column-names.tsx';
import { ParameterForm } from '../../forms/parameter-form.tsx';
import { useAskedParameter } from './use-asked-parameter.ts';
import { useIncomingColumns } from './use-incoming-columns.ts';

/** The generated form of a node's parameters. */
export function ParametersSection({
  node,
  definition,
  issues,
}: {
  readonly node: PipelineNode;
  readonly definition: ComponentDefinition;
  readonly issues: readonly Issue[];
}) {
  const variables = useEditor((state) => state.document.variables);
  const edit = useEditor((state) => state.edit);
  const readOnly = useEditor((state) => state.readOnly);
  const focus = useEditor((state) => state.focus);
  const columns = useIncomingColumns(node, definition);
  const asked = useAskedParameter(node, definition.spec.parameters, columns);
  return (
    <ColumnNamesProvider value={columns.names}>
      <ParameterForm
        key={node.component}
        parameters={definition.spec.parameters}
        values={node.parameters}
        variables={variables}
        splitsWords={usesUserArgs(definition.spec.execution.command)}
        issues={issues}
        focusName={asked}
        focusKey={focus}
        readOnly={readOnly}
        onCommit={(name, value) =>
          edit({ type: 'node.parameter', id: node.id, name, value }, 'parameter', `parameter ${node.id} ${name}`, { name, node: node.id })
        }
        onMakeVariable={(name, variable) =>
          edit(
            {
              type: 'batch',
              edits: [
                { type: 'variable.set', name: variable.name, variable },
                { type: 'node.parameter', id: node.id, name, value: `\${${variable.name}}` },
              ],
            },
            'variable',
            undefined,
            { name: variable.name },
          )
        }
      />
    </ColumnNamesProvider>
  );
}
