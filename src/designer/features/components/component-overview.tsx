import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import type { InputChannel, OutputChannel } from '#domain/channel/channel.ts';
import { formatOf } from '#domain/channel/may-connect.ts';
import type { CodeSource } from '#domain/component/component.ts';
import type { TrainingConstraints } from '#domain/tuning/machine-type.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { localizeComponent } from '../../lib/localize-component.ts';
import { FormatMark } from '../../ui/format-mark.tsx';
import { Documentation } from './documentation.tsx';

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
        <Channels channels={spec.inputs} none={t('noInputs')} />
      </Section>
      <Section title={t('outputs')}>
        <Channels channels={spec.outputs} none={t('noOutputs')} />
      </Section>
      <Section title={t('execution')}>
        <dl className="weft-component-facts">
          <dt>{t('jobType')}</dt>
          <dd>{spec.execution.jobType}</dd>
          <dt>{t('image')}</dt>
          <dd>{spec.execution.image.uri}</dd>
          <dt>{t('code')}</dt>
          <dd>{describeCode(spec.execution.code) ?? t('noCode')}</dd>
          <dt>{t('constraints')}</dt>
          <dd>
            <Constraints constraints={spec.trainingConstraints} />
          </dd>
        </dl>
        <code className="weft-component-code">{spec.execution.command}</code>
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

function Channels({ channels, none }: { readonly channels: readonly (InputChannel | OutputChannel)[]; readonly none: string }) {
  const { t } = useTranslation('components');
  const { t: tUi } = useTranslation('ui');
  if (channels.length === 0) return <span className="weft-component-dim">{none}</span>;
  return (
    <ul className="weft-component-list">
      {channels.map((channel) => (
        <li key={channel.name}>
          <FormatMark format={formatOf(channel)} />
          <span>
            <strong>{channel.displayName ?? channel.name}</strong> {tUi(`format.${formatOf(channel)}`)}
            <span className="weft-component-dim">
              {'sources' in channel
                ? ` · ${t(channel.required === false ? 'optional' : 'required')} · ${channel.sources.join(', ')}`
                : ` · ${channel.storage}`}
            </span>
          </span>
          {channel.description ? <span className="weft-component-dim">{channel.description}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Constraints({ constraints }: { readonly constraints: TrainingConstraints | undefined }) {
  const { t } = useTranslation('components');
  if (constraints === undefined) return t('constraints.none');
  const { machineType, multiNode, multiGpu } = constraints;
  const parts = [
    t(machineType === 'GPU' ? 'constraints.gpu' : 'constraints.cpu'),
    t(multiNode ? 'constraints.multiNode' : 'constraints.singleNode'),
    ...(machineType === 'GPU' ? [t(multiGpu === true ? 'constraints.multiGpu' : 'constraints.singleGpu')] : []),
  ];
  return parts.join(' · ');
}

function describeCode(code: CodeSource | undefined): string | null {
  if (code === undefined) return null;
  return Object.entries(code)
    .filter(([key]) => key !== 'type')
    .map(([, value]) => String(value))
    .join(' · ');
}
