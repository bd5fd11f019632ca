import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { ChannelList } from '../../forms/outline/channel-list.tsx';
import { ParameterTable } from '../../forms/outline/parameter-table.tsx';
import { TrainingLine } from '../../forms/outline/training-line.tsx';
import { jobTypeTitle } from '../../lib/job-type-title.ts';
import { describeCode } from '../../lib/describe-code.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { localizeComponent } from '../../lib/localize-component.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Documentation } from '../../ui/documentation/documentation.tsx';

/** What a component takes, makes and runs. */
export function ComponentOverview({ version }: { readonly version: ComponentVersion }) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  const { metadata, spec } = localizeComponent(version.definition, language);
  const date = new Intl.DateTimeFormat(toLocale(language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(version.createdAt));
  return (
    <>
      <p className="weft-component-dim">
        {t('published', { date })}
        {metadata.versionDescription ? ` · ${metadata.versionDescription}` : ''}
      </p>
      <Section title={t('documentation')}>
        {metadata.description ? (
          <Documentation text={metadata.description} />
        ) : (
          <span className="weft-component-dim">{t('noDocumentation')}</span>
        )}
      </Section>
      <Section title={t('inputs')}>
        <ChannelList channels={spec.inputs} none={t('noInputs')} />
      </Section>
      <Section title={t('outputs')}>
        <ChannelList channels={spec.outputs} none={t('noOutputs')} />
      </Section>
      <Section title={t('parameters')}>
        <ParameterTable parameters={spec.parameters} />
      </Section>
      <Section title={t('execution')}>
        <dl className="weft-component-facts">
          <dt>{t('jobType')}</dt>
          <dd>{jobTypeTitle(spec.execution.jobType)}</dd>
          <dt>{t('image')}</dt>
          <dd>{spec.execution.image.uri}</dd>
          <dt>{t('code')}</dt>
          <dd>{spec.execution.code === undefined ? t('noCode') : describeCode(spec.execution.code)}</dd>
          <dt>{t('constraints')}</dt>
          <dd>
            <TrainingLine constraints={spec.trainingConstraints} />
          </dd>
        </dl>
        <CodeBlock>{spec.execution.command}</CodeBlock>
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="weft-component-section" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
