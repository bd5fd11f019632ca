import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { usesUserArgs } from '#domain/component/user-args.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { own } from '#domain/names/own.ts';
import { DataAddress } from '../../forms/data-address.tsx';
import { ParameterForm } from '../../forms/parameter-form.tsx';
import { TuningForm } from '../../forms/tuning/tuning-form.tsx';
import { machineTypesQuery } from '../../lib/api.ts';
import type { useTrial } from './use-trial.ts';

interface TrialValuesFormProps {
  readonly component: ComponentDefinition;
  readonly trial: ReturnType<typeof useTrial>;
}

/** Data, parameters and tuning of a trial. */
export function TrialValuesForm({ component: { spec }, trial }: TrialValuesFormProps) {
  const { t } = useTranslation('trial');
  const machineTypes = useQuery(machineTypesQuery).data ?? [];
  const { values, issues } = trial;
  return (
    <>
      <section aria-label={t('inputs')}>
        <h3>{t('inputs')}</h3>
        {spec.inputs.length === 0 ? <p className="weft-trial-dim">{t('inputs.none')}</p> : null}
        {spec.inputs.map((input) => (
          <div key={input.name} className="weft-trial-input" role="group" aria-label={input.displayName ?? input.name}>
            <div>
              <span className="weft-trial-name">{input.displayName ?? input.name}</span>{' '}
              <span className="weft-trial-dim">{t(input.required === false ? 'input.optional' : 'input.required')}</span>
            </div>
            <DataAddress
              name={input.displayName ?? input.name}
              uri={own(values.inputs, input.name)}
              issues={below(issues, 'inputs').filter((issue) => issue.path[0] === input.name)}
              onBind={(uri) => trial.bindInput(input.name, uri)}
            />
          </div>
        ))}
      </section>
      <section aria-label={t('parameters')}>
        <h3>{t('parameters')}</h3>
        <ParameterForm
          parameters={spec.parameters}
          values={values.parameters}
          splitsWords={usesUserArgs(spec.execution.command)}
          issues={below(issues, 'parameters')}
          onCommit={trial.setParameter}
        />
      </section>
      <section aria-label={t('tuning')}>
        <h3>{t('tuning')}</h3>
        <TuningForm
          tuning={values.tuning ?? {}}
          jobType={spec.execution.jobType}
          constraints={spec.trainingConstraints}
          machineTypes={machineTypes}
          issues={below(issues, 'tuning')}
          readOnly={false}
          onChange={trial.setTuning}
        />
      </section>
    </>
  );
}

function below(issues: readonly Issue[], room: string): readonly Issue[] {
  return issues.filter(({ path }) => path[0] === room).map((issue) => ({ ...issue, path: issue.path.slice(1) }));
}
