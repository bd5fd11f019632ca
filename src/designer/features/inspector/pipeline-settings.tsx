import { Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incomingLinks } from '#domain/pipeline/graph.ts';
import { useEditor } from '../../editor/editor-provider.tsx';

/** The pipeline's own settings, shown while nothing is selected. */
export function PipelineSettings() {
  const { t } = useTranslation('inspector');
  const { metadata, variables, nodes } = useEditor((state) => state.document);
  const edit = useEditor((state) => state.edit);
  const readOnly = useEditor((state) => state.readOnly);
  const links = nodes.reduce((sum, node) => sum + incomingLinks(node).length, 0);
  const commitDescription = (description: string): void => {
    const { description: _old, ...rest } = metadata;
    edit({ type: 'metadata', metadata: description === '' ? rest : { ...rest, description } }, 'pipeline');
  };
  return (
    <section className="weft-inspector" aria-label={t('pipeline.title')}>
      <header className="weft-inspector-head">
        <h2 className="weft-inspector-title">{t('pipeline.title')}</h2>
        <span className="weft-inspector-sub">{t('pipeline.size', { nodes: nodes.length, links })}</span>
      </header>
      <div className="weft-inspector-body">
        <div className="weft-inspector-section">
          <CommittedName
            key={metadata.name}
            value={metadata.name}
            readOnly={readOnly}
            onCommit={(name) => edit({ type: 'metadata', metadata: { ...metadata, name } }, 'pipeline')}
          />
          <CommittedDescription
            key={`d ${metadata.description ?? ''}`}
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
        </section>
        <Text className="weft-inspector-sub" mt="lg">
          {t('pipeline.hint')}
        </Text>
      </div>
    </section>
  );
}

interface CommittedProps {
  readonly value: string;
  readonly readOnly: boolean;
  readonly onCommit: (value: string) => void;
}

function CommittedName({ value, readOnly, onCommit }: CommittedProps) {
  const { t } = useTranslation('inspector');
  const [typed, setTyped] = useState(value);
  const isEmpty = typed.trim() === '';
  const commit = (): void => {
    if (isEmpty) setTyped(value);
    else if (typed.trim() !== value) onCommit(typed.trim());
  };
  return (
    <TextInput
      label={t('pipeline.name')}
      value={typed}
      readOnly={readOnly}
      maxLength={200}
      error={isEmpty ? t('pipeline.nameMissing') : false}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
      }}
    />
  );
}

function CommittedDescription({ value, readOnly, onCommit }: CommittedProps) {
  const { t } = useTranslation('inspector');
  const [typed, setTyped] = useState(value);
  return (
    <Textarea
      label={t('pipeline.description')}
      placeholder={t('pipeline.descriptionPlaceholder')}
      value={typed}
      readOnly={readOnly}
      autosize
      minRows={2}
      maxRows={10}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== value) onCommit(typed);
      }}
    />
  );
}
