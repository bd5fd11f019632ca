import { Radio, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withSpec } from './draft-shape.ts';
import { IssueList } from './issue-list.tsx';
import { useIssuesAt, useWizard } from './wizard-provider.tsx';

/** What the component demands of the machines that it runs on. */
export function StepTraining() {
  const { t } = useTranslation('wizard');
  const constraints = useWizard((state) => state.definition.spec?.trainingConstraints);
  const edit = useWizard((state) => state.edit);
  const issues = useIssuesAt(['spec', 'trainingConstraints']);
  const change = (next: typeof constraints): void => edit((draft) => withSpec(draft, { trainingConstraints: next }));
  return (
    <>
      <p className="weft-wizard-dim">{t('trainingHint')}</p>
      <Switch
        label={t('trainingOn')}
        checked={constraints !== undefined}
        onChange={(event) => change(event.currentTarget.checked ? { machineType: 'CPU', multiNode: false } : undefined)}
      />
      {constraints === undefined ? null : (
        <>
          <Radio.Group
            label={t('machineType')}
            value={constraints.machineType ?? 'CPU'}
            onChange={(machineType) =>
              change({
                machineType,
                multiNode: constraints.multiNode,
                multiGpu: machineType === 'GPU' ? (constraints.multiGpu ?? false) : undefined,
              })
            }
          >
            <Radio value="CPU" label="CPU" my={6} />
            <Radio value="GPU" label="GPU" />
          </Radio.Group>
          <Switch
            label={t('multiNode')}
            description={t('multiNodeHint')}
            checked={constraints.multiNode ?? false}
            onChange={(event) => change({ ...constraints, multiNode: event.currentTarget.checked })}
          />
          {constraints.machineType === 'GPU' ? (
            <Switch
              label={t('multiGpu')}
              description={t('multiGpuHint')}
              checked={constraints.multiGpu ?? false}
              onChange={(event) => change({ ...constraints, multiGpu: event.currentTarget.checked })}
            />
          ) : null}
        </>
      )}
      <IssueList issues={issues} />
    </>
  );
}
