import { Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usesUserArgs } from '#domain/component/user-args.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { nodesAmong } from '../../editor/derived.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { itemNameOf } from '../../editor/node-text.ts';
import { ParameterForm } from '../../forms/parameter-form.tsx';
import { formatList } from '../../lib/format-list.ts';
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

/** What several nodes, those in selected sub-pipelines included, have in common, editable together: one change is one step for all of them. */
export function SeveralNodes({ ids, annotations }: { readonly ids: readonly string[]; readonly annotations: number }) {
  const { t } = useTranslation('inspector');
  const selected = useSelectedNodes(ids);
  const { title, names, subPipelines } = useWhatIsSelected(ids, annotations);
  const list = useListSome();
  const language = useLanguage();
  return (
    <section className="weft-inspector" aria-label={title}>
      <header className="weft-inspector-head">
        <h2 className="weft-inspector-title">{title}</h2>
        <span className="weft-inspector-sub">{list(names, (texts) => formatList(texts, language))}</span>
        <div role="toolbar" aria-label={t('several.arrange')} className="weft-arrange-bar">
          {arrangeActions.map((id) => (
            <ActionButton key={id} id={id} />
          ))}
        </div>
      </header>
      <div className="weft-inspector-body">
        {subPipelines > 0 && (
          <Text className="weft-inspector-sub" mb="sm">
            {selected.length === 0 ? t('several.nothingIn') : t('several.inAll', { count: selected.length })}
          </Text>
        )}
        {selected.length > 0 && <SharedSections selected={selected} />}
      </div>
    </section>
  );
}

function SharedSections({ selected }: { readonly selected: readonly SelectedNode[] }) {
  const { t } = useTranslation('inspector');
  return (
    <>
      <section className="weft-inspector-section" aria-label={t('tab.tuning')}>
        <h3 className="weft-inspector-heading">{t('tab.tuning')}</h3>
        <SharedTuning selected={selected} />
      </section>
      <section className="weft-inspector-section" aria-label={t('several.shared')}>
        <h3 className="weft-inspector-heading">{t('several.shared')}</h3>
        <SharedForm selected={selected} />
      </section>
    </>
  );
}

/** How many nodes, sub-pipelines and annotations are selected, and what the first two are called. */
function useWhatIsSelected(ids: readonly string[], annotations: number) {
  const { t } = useTranslation('inspector');
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  return useMemo(() => {
    const subPipelines = ids.filter((id) => findItem(document.subPipelines, id) !== undefined).length;
    const nodes = ids.length - subPipelines;
    const counts = [
      nodes > 0 && t('nodes', { count: nodes }),
      subPipelines > 0 && t('several.subPipelines', { count: subPipelines }),
      annotations > 0 && t('annotation.several', { count: annotations }),
    ];
    const title = counts.filter((count) => count !== false).join(t('several.and'));
    return { title, subPipelines, names: ids.map((id) => itemNameOf({ document, components }, id, language)) };
  }, [ids, annotations, document, components, language, t]);
}

function useSelectedNodes(ids: readonly string[]): readonly SelectedNode[] {
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  return useMemo(
    () =>
      nodesAmong(document, ids).flatMap((id) => {
        const node = findNode(document, id);
        const definition = node && components.get(node.component);
        return node === undefined || definition === undefined ? [] : [{ node, definition: localizeComponent(definition, language) }];
      }),
    [ids, document, components, language],
  );
}

function useListSome(): (texts: readonly string[], join: (texts: readonly string[]) => string) => string {
  const { t } = useTranslation('inspector');
  return useCallback(
    (texts, join) => {
      const listed = join(texts.slice(0, mostListed));
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
            (texts) => texts.join(' · '),
          ),
        }),
      ),
    [selected, list, t],
  );
  const unsetTexts = useMemo(() => new Map(shared.differing.map((name) => [name, t('several.unset')])), [shared, t]);
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
      unsetTexts={unsetTexts}
      onCommit={commit}
    />
  );
}
