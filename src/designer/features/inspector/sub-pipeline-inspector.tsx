import { Button, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nodesAmong, shownLevel } from '../../editor/derived.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { itemNameOf } from '../../editor/node-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionTextButton } from '../../ui/action-text-button.tsx';
import type { SubPipeline } from '#domain/pipeline/pipeline.ts';
import { CommittedDescription, CommittedName } from './committed-fields.tsx';

/** What can be set of a sub-pipeline, what is in it, and the ways in and out. */
export function SubPipelineInspector({ subPipeline }: { readonly subPipeline: SubPipeline }) {
  const { t } = useTranslation('inspector');
  const edit = useEditor((state) => state.edit);
  const readOnly = useEditor((state) => state.readOnly);
  const { id, label, description = '' } = subPipeline;
  const chosen = useMemo(() => [id], [id]);
  const members = useEditor(({ document }) => nodesAmong(document, chosen));
  const isEntered = useEditor((state) => shownLevel(state).within === id);
  const change = (next: SubPipeline, step: 'subLabel' | 'subDescription') =>
    edit({ type: 'subPipeline.set', id, subPipeline: next }, step, `${step} ${id}`);
  const changeDescription = (text: string) => {
    const { description: _old, ...rest } = subPipeline;
    change(text === '' ? rest : { ...rest, description: text }, 'subDescription');
  };
  return (
    <section className="weft-inspector" aria-label={label}>
      <header className="weft-inspector-head">
        <h2 className="weft-inspector-title">{label}</h2>
        <span className="weft-inspector-sub">{t('sub.kind', { count: members.length })}</span>
      </header>
      <div className="weft-inspector-body">
        <div className="weft-inspector-section">
          <CommittedName
            label={t('sub.name')}
            value={label}
            readOnly={readOnly}
            onCommit={(text) => change({ ...subPipeline, label: text }, 'subLabel')}
          />
          <CommittedDescription
            label={t('sub.description')}
            placeholder={t('sub.descriptionPlaceholder')}
            value={description}
            readOnly={readOnly}
            onCommit={changeDescription}
          />
          <Stack gap="xs" mt="md">
            {(isEntered ? ['sub.leave'] : ['sub.enter', 'sub.unpack']).map((action) => (
              <ActionTextButton key={action} id={action} variant="default" size="xs" justify="start" />
            ))}
          </Stack>
        </div>
        <Members ids={members} />
      </div>
    </section>
  );
}

function Members({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('inspector');
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const language = useLanguage();
  const show = useEditor((state) => state.show);
  return (
    <section className="weft-inspector-section" aria-label={t('sub.members')}>
      <h3 className="weft-inspector-heading">{t('sub.members')}</h3>
      {ids.length === 0 && <Text className="weft-inspector-sub">{t('sub.empty')}</Text>}
      {ids.map((id) => (
        <Button key={id} variant="subtle" color="gray" size="compact-sm" fw={400} mx={-8} justify="start" onClick={() => show([id])}>
          {itemNameOf({ document, components }, id, language)}
        </Button>
      ))}
    </section>
  );
}
