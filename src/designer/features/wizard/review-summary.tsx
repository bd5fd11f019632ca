import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeSource, ComponentDefinition } from '#domain/component/component.ts';
import { ChannelList } from '../../forms/outline/channel-list.tsx';
import { ParameterTable } from '../../forms/outline/parameter-table.tsx';
import { TrainingLine } from '../../forms/outline/training-line.tsx';
import { categoryOf } from '../../lib/component-text.ts';
import { jobTypeTitle } from '../../lib/job-type-title.ts';
import { codeFilesQuery } from '../../lib/api.ts';
import { describeCode } from '../../lib/describe-code.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { localizeComponent } from '../../lib/localize-component.ts';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { formatBytes } from '../../ui/format-bytes.ts';
import { useWizard } from './wizard-provider.tsx';
import type { WizardStep } from './wizard-steps.ts';

interface ReviewSummaryProps {
  /** Goes to the step where a part is edited. */
  readonly onStep: (step: WizardStep) => void;
}

/** What will be published, at one look; nothing while the draft is no component yet. */
export function ReviewSummary({ onStep }: ReviewSummaryProps) {
  const { t } = useTranslation('wizard');
  const language = useLanguage();
  const component = useWizard((state) => state.checked.component);
  if (component === null) return null;
  const { metadata, spec } = localizeComponent(component, language);
  const category = categoryOf(component, language);
  return (
    <section className="weft-wizard-summary" aria-label={t('summary')}>
      <Part step="basic" onStep={onStep}>
        <Head component={component} name={metadata.displayName ?? metadata.name} about={metadata.description ?? ''} />
        {category.length > 0 && (
          <dl>
            <dt>{t('category')}</dt>
            <dd>{category.join(' / ')}</dd>
          </dl>
        )}
      </Part>
      <Part step="execution" onStep={onStep}>
        <dl>
          <dt>{t('jobType')}</dt>
          <dd>{jobTypeTitle(spec.execution.jobType)}</dd>
          <dt>{t('image')}</dt>
          <dd>{spec.execution.image.uri}</dd>
          <dt>{t('code')}</dt>
          <dd>{spec.execution.code === undefined ? t('codeKind.none') : <CodeLine code={spec.execution.code} />}</dd>
          <dt>{t('command')}</dt>
          <dd>
            <pre className="weft-wizard-code">{spec.execution.command}</pre>
          </dd>
        </dl>
      </Part>
      <Part step="channels" onStep={onStep}>
        <div className="weft-wizard-summary-channels">
          <div>
            <h4>{t('inputs')}</h4>
            <ChannelList channels={named(spec.inputs)} none={t('summary.none')} />
          </div>
          <div>
            <h4>{t('outputs')}</h4>
            <ChannelList channels={named(spec.outputs)} none={t('summary.none')} />
          </div>
        </div>
        <h4>{t('parameters')}</h4>
        <ParameterTable parameters={named(spec.parameters)} />
      </Part>
      <Part step="training" onStep={onStep}>
        <TrainingLine constraints={spec.trainingConstraints} />
      </Part>
    </section>
  );
}

/** A row that has no name yet is among the problems. */
function named<T extends { readonly name: string }>(rows: readonly T[]): T[] {
  return rows.filter(({ name }) => name !== '');
}

function Head({ component, name, about }: { readonly component: ComponentDefinition; readonly name: string; readonly about: string }) {
  const { metadata } = component;
  return (
    <div className="weft-wizard-summary-head">
      <ComponentIcon definition={component} size={38} />
      <div>
        <strong>{name}</strong>{' '}
        <code className="weft-wizard-summary-ref">
          {metadata.name}@{metadata.version}
        </code>
        {about === '' ? null : <p className="weft-wizard-summary-about">{about}</p>}
      </div>
    </div>
  );
}

/** A part of the summary under the name of its step, with the way there. */
function Part({ step, onStep, children }: ReviewSummaryProps & { readonly step: WizardStep; readonly children: ReactNode }) {
  const { t } = useTranslation('wizard');
  const title = t(`step.${step}`);
  return (
    <section aria-label={title}>
      <div className="weft-wizard-summary-bar">
        <h3>{title}</h3>
        <Button size="compact-xs" variant="subtle" aria-label={t('summary.changeStep', { step: title })} onClick={() => onStep(step)}>
          {t('summary.change')}
        </Button>
      </div>
      {children}
    </section>
  );
}

/** Where the code comes from; of what was uploaded, how much it is. */
function CodeLine({ code }: { readonly code: CodeSource }) {
  const { t } = useTranslation('wizard');
  const language = useLanguage();
  const isBundle = code.type === 'bundle' && code.digest !== '';
  const files = useQuery({ ...codeFilesQuery(isBundle ? code.digest : ''), enabled: isBundle }).data;
  if (!files) return describeCode(code);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return t('upload.stored', { count: files.length, size: formatBytes(bytes, language) });
}
