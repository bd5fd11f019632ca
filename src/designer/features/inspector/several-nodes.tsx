import { Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
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

/** So many names or values are said one by one; how many more there are is said as a number. */
const mostListed = 20;

/** What several nodes have in common, editable together: one change is one step for all of them. */
export function SeveralNodes({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('inspector');
  const selected = useSelectedNodes(ids);
  const list = useListSome();
  return (
    <section className="weft-inspector" aria-label={t('nodes', { count: ids.length })}>
      <header className="weft-inspector-head">
        <h2 className="weft-inspector-title">{t('nodes', { count: ids.length })}</h2>
        <span className="weft-inspector-sub">
          {list(
            selected.map(({ node, definition }) => node.label ?? definition.metadata.displayName ?? node.id),
            ', ',
          )}
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
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  return useMemo(
    () =>
      ids.flatMap((id) => {
        const node = findNode(document, id);
        const definition = node && components.get(node.component);
        return node === undefined || definition === undefined ? [] : [{ node, definition: localizeComponent(definition, language) }];
      }),
    [ids, document, components, language],
  );
}

function useListSome(): (texts: readonly string[], separator: string) => string {
  const { t } = useTranslation('inspector');
  return useCallback(
    (texts, separator) => {
      const listed = texts.slice(0, mostListed).join(separator);
      return texts.length > mostListed ? t('several.more', { listed, more: texts.length - mostListed }) : listed;
    },
    [t],
  );
}

function SharedForm({ selected }: { readonly selected: readonly SelectedNode[] }) {
  const { t } = useTranslation('inspector');
  const variables = useEditor((state) => state.document.variables);
  const readOnly = useEditor((state) => state.readOnly);
  const edit = useEditor((state) => state.edit);
  const list = useListSome();
  const shared = useMemo(
    () =>
      sharedParameters(selected, (values) =>
        t('several.differs', {
          values: list(
            [...new Set(values)].map((value) => value ?? '–'),
            ' · ',
          ),
        }),
      ),
    [selected, list, t],
  );
  if (shared.parameters.length === 0) return <Text className="weft-inspector-sub">{t('several.noShared')}</Text>;
  const commit = (name: string, value: string | null): void => {
    const edits = selected.map(({ node }): Edit => ({ type: 'node.parameter', id: node.id, name, value }));
    edit({ type: 'batch', edits }, 'parameter', `parameter several ${name}`, { name, node: selected[0]?.node.id ?? '' });
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
