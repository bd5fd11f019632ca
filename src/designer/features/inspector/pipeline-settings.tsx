import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { incomingLinks } from '#domain/pipeline/graph.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useAction } from '../../lib/actions.tsx';
import { CommittedDescription, CommittedName } from './committed-fields.tsx';

/** The pipeline's own settings, shown while nothing is selected. */
export function PipelineSettings() {
  const { t } = useTranslation('inspector');
  const { metadata, variables, nodes } = useEditor((state) => state.document);
  const edit = useEditor((state) => state.edit);
  const readOnly = useEditor((state) => state.readOnly);
  const openVariables = useAction('pipeline.variables');
  const links = nodes.reduce((sum, node) => sum + incomingLinks(node).length, 0);
  const commitDescription = (description: string): void => {
    const { description: _old, ...rest } = metadata;
    edit({ type: 'metadata', metadata: description === '' ? rest : { ...rest, description } }, 'pipeline', 'description');
  };
  return (
    <section className="weft-inspector" aria-label={t('pipeline.title')}>
      <header className="weft-inspector-head">
        <h2 className="weft-inspector-title">{t('pipeline.title')}</h2>
        <span className="weft-inspector-sub">
          {t('pipeline.size', { nodes: t('nodes', { count: nodes.length }), links: t('pipeline.links', { count: links }) })}
        </span>
      </header>
      <div className="weft-inspector-body">
        <div className="weft-inspector-section">
          <CommittedName
            label={t('pipeline.name')}
            value={metadata.name}
            readOnly={readOnly}
            onCommit={(name) => edit({ type: 'metadata', metadata: { ...metadata, name } }, 'pipeline', 'name')}
          />
          <CommittedDescription
            label={t('pipeline.description')}
            placeholder={t('pipeline.descriptionPlaceholder')}
            value={metadata.description ?? ''}
            readOnly={readOnly}
            onCommit={commitDescription}
          />
        </div>
        <section className="weft-inspector-section" aria-label={t('pipeline.variables')}>
          <h3 className="weft-inspector-heading">{t('pipeline.variables')}</h3>
          {variables.length === 0 ? <Text className="weft-inspector-sub">{t('pipeline.noVariables')}</Text> : null}
          <dl className="weft-variables">
            {variables.map((variable) => (
              <div key={variable.name}>
                <dt>{variable.name}</dt>
                <dd title={variable.value}>{variable.value}</dd>
              </div>
            ))}
          </dl>
          {openVariables && !readOnly && (
            <Button variant="default" size="xs" leftSection={openVariables.icon} onClick={openVariables.run}>
              {t(variables.length === 0 ? 'pipeline.addVariable' : 'pipeline.editVariables')}
            </Button>
          )}
        </section>
        <Text className="weft-inspector-sub" mt="lg">
          {t('pipeline.hint')}
        </Text>
      </div>
    </section>
  );
}
