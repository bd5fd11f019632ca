import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { usesUserArgs } from '#domain/component/user-args.ts';
import type { Tuning } from '#domain/tuning/machine-type.ts';
import { ParameterForm } from '../../forms/parameter-form.tsx';
import { TuningForm } from '../../forms/tuning/tuning-form.tsx';
import { machineTypesQuery } from '../../lib/api.ts';
import { Tab, TabList } from '../../ui/tab-list.tsx';
import { compileDraft } from './compile-draft.ts';
import { IssueList } from './issue-list.tsx';
import { FilesView, TaskView } from './task-view.tsx';
import { useWizard } from './wizard-provider.tsx';

const tabs = ['form', 'task', 'files'] as const;
type PreviewTab = (typeof tabs)[number];
const panelId = 'weft-wizard-preview';

/** What the draft will be: its form on the canvas, and what a task of it will find. The last version that could be read stays. */
export function LivePreview() {
  const { t } = useTranslation('wizard');
  const current = useWizard((state) => state.checked.component);
  const [shown, setShown] = useState(current);
  if (current !== null && current !== shown) setShown(current);
  return (
    <aside className="weft-wizard-preview" aria-label={t('preview')}>
      {shown === null ? <p className="weft-wizard-dim">{t('preview.none')}</p> : <Preview component={shown} />}
    </aside>
  );
}

function Preview({ component }: { readonly component: ComponentDefinition }) {
  const { t } = useTranslation('wizard');
  const [tab, setTab] = useState<PreviewTab>('form');
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [tuning, setTuning] = useState<Tuning | null>(null);
  const machineTypes = useQuery(machineTypesQuery).data;
  const settled = useDeferredValue(component);
  const compiled = useMemo(
    () => (machineTypes === undefined ? null : compileDraft({ component: settled, values, tuning, machineTypes })),
    [settled, values, tuning, machineTypes],
  );
  const { spec } = component;
  const commit = (name: string, value: string | null): void =>
    setValues((before) =>
      Object.fromEntries([...Object.entries(before).filter(([key]) => key !== name), ...(value === null ? [] : [[name, value]])]),
    );
  return (
    <>
      <TabList label={t('preview')}>
        {tabs.map((name) => (
          <Tab key={name} selected={name === tab} panel={panelId} onSelect={() => setTab(name)}>
            {t(`preview.${name}`)}
          </Tab>
        ))}
      </TabList>
      <div id={panelId} role="tabpanel" aria-label={t(`preview.${tab}`)} className="weft-wizard-panel">
        {tab === 'form' ? (
          <>
            <ParameterForm
              key={shapeOf(spec)}
              parameters={named(spec)}
              values={values}
              splitsWords={usesUserArgs(spec.execution.command)}
              onCommit={commit}
            />
            <h3>{t('preview.tuning')}</h3>
            <TuningForm
              tuning={tuning ?? {}}
              jobType={spec.execution.jobType}
              constraints={spec.trainingConstraints}
              machineTypes={machineTypes ?? []}
              issues={[]}
              readOnly={false}
              onChange={setTuning}
            />
          </>
        ) : compiled === null ? null : compiled.ok ? (
          tab === 'task' ? (
            <TaskView preview={compiled.value} />
          ) : (
            <FilesView preview={compiled.value} />
          )
        ) : (
          <>
            <p className="weft-wizard-dim">{t('preview.blocked')}</p>
            <IssueList issues={compiled.issues} />
          </>
        )}
      </div>
    </>
  );
}

/** Parameters that have a name, each once: a form can't hold others. */
function named({ parameters }: ComponentDefinition['spec']) {
  return parameters.filter(({ name }, index) => name !== '' && parameters.findIndex((other) => other.name === name) === index);
}

/** The form starts anew when what it is made of changes. */
function shapeOf({ parameters }: ComponentDefinition['spec']): string {
  return parameters.map(({ name, type, default: text, required }) => `${name} ${type} ${text ?? ''} ${required ?? true}`).join('\n');
}
