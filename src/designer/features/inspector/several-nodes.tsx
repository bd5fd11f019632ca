import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { usesUserArgs } from '#domain/component/user-args.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { ParameterForm } from '../../forms/parameter-form.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localizeComponent } from '../../lib/localize-component.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import type { SelectedNode } from './selected-node.ts';
import { SharedTuning } from './shared-tuning.tsx';
import { sharedParameters } from './shared-parameters.ts';

const arrangeActions = [
  'arrange.left',
  'arrange.centre',
  'arrange.right',
  'arrange.top',
  'arrange.middle',
  'arrange.bottom',
  'arrange.horizontally',
  'arrange.vertically',
  'canvas.layoutSelection',
  'node.disable',
] as const;

/** What several nodes have in common, editable together: one change is one step for all of them. */
export function SeveralNodes({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('inspector');
  const selected = useSelectedNodes(ids);
  return (
    <section className="weft-inspector" aria-label={t('several.title', { count: ids.length })}>
      <header className="weft-inspector-head">
        <h2 className="weft-inspector-title">{t('several.title', { count: ids.length })}</h2>
        <span className="weft-inspector-sub">
          {selected.map(({ node, definition }) => node.label ?? definition.metadata.displayName ?? node.id).join(', ')}
        </span>
        <div role="toolbar" aria-label={t('several.arrange')} className="weft-arrange-bar">
          {arrangeActions.map((id) => (
            <ActionButton key={id} id={id} />
          ))}
        </div>
      </header>
      <div className="weft-inspector-body">
        <section className="weft-inspector-section" aria-label={t('tab.tuning')}>
          <h3 className="weft-inspector-heading">{t('tab.tuning')}</h3>
          <SharedTuning selected={selected} />
        </section>
        <section className="weft-inspector-section" aria-label={t('several.shared')}>
          <h3 className="weft-inspector-heading">{t('several.shared')}</h3>
          <SharedForm selected={selected} />
        </section>
      </div>
    </section>
  );
}

function useSelectedNodes(ids: readonly string[]): readonly SelectedNode[] {
  const language = useLanguage();
  const nodes = useEditor(useShallow((state) => ids.flatMap((id) => findNode(state.document, id) ?? [])));
  const components = useEditor((state) => state.components);
  return nodes.flatMap((node) => {
    const definition = components.get(node.component);
    return definition === undefined ? [] : [{ node, definition: localizeComponent(definition, language) }];
  });
}

function SharedForm({ selected }: { readonly selected: readonly SelectedNode[] }) {
  const { t } = useTranslation('inspector');
  const variables = useEditor((state) => state.document.variables);
  const readOnly = useEditor((state) => state.readOnly);
  const edit = useEditor((state) => state.edit);
  const shared = sharedParameters(selected, (values) => t('several.differs', { values: values.map((value) => value ?? '–').join(' · ') }));
  if (shared.parameters.length === 0) return <Text className="weft-inspector-sub">{t('several.noShared')}</Text>;
  const commit = (name: string, value: string | null): void => {
    const edits = selected.map(({ node }): Edit => ({ type: 'node.parameter', id: node.id, name, value }));
    edit({ type: 'batch', edits }, 'parameter', undefined, { name });
  };
  return (
    <ParameterForm
      parameters={shared.parameters}
      values={shared.values}
      variables={variables}
      splitsWords={selected.some(({ definition }) => usesUserArgs(definition.spec.execution.command))}
      readOnly={readOnly}
      onCommit={commit}
    />
  );
}
