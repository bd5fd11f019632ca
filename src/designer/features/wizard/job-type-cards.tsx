import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { jobTypeNames } from '#domain/job-type/job-type.ts';
import { jobTypes } from '#domain/job-type/job-types.ts';
import { jobTypeTitle } from '../../lib/job-type-title.ts';
import { withExecution } from './draft-shape.ts';
import { useWizard } from './wizard-provider.tsx';

const counts = { nodes: 2 };

/** The variables that a job type adds to a task of several nodes. */
function variablesOf(name: (typeof jobTypeNames)[number]): string[] {
  const replicas = jobTypes[name].replicas(counts);
  const { defaultPort: port } = jobTypes[name];
  return [
    ...new Set(replicas.flatMap((replica) => Object.keys(jobTypes[name].environment(replica, replicas, () => ({ host: 'host', port }))))),
  ];
}

/** The job types, with what each means and which variables it adds. */
export function JobTypeCards() {
  const { t } = useTranslation('wizard');
  const jobType = useWizard((state) => state.definition.spec?.execution?.jobType);
  const edit = useWizard((state) => state.edit);
  return (
    <Radio.Group label={t('jobType')} value={jobType ?? null} onChange={(next) => edit((draft) => withExecution(draft, { jobType: next }))}>
      <div className="weft-wizard-cards">
        {jobTypeNames.map((name) => (
          <Radio.Card key={name} value={name} aria-label={jobTypeTitle(name)} className="weft-wizard-card">
            <Radio.Indicator />
            <span>
              <b>{jobTypeTitle(name)}</b>
              <span className="weft-wizard-dim">{t(`jobType.${name}`)}</span>
              <span className="weft-wizard-variables">
                {variablesOf(name).map((variable) => (
                  <code key={variable}>{variable}</code>
                ))}
              </span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
