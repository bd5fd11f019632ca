import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { usesUserArgs } from '#domain/component/user-args.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { Tuning } from '#domain/tuning/machine-type.ts';
import { ParameterForm } from '../../forms/parameter-form.tsx';
import { TuningForm } from '../../forms/tuning/tuning-form.tsx';
import { machineTypesQuery } from '../../lib/api.ts';
import { formatList } from '../../lib/format-list.ts';
import { useLanguage } from '../../lib/i18n.ts';
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
  const [tried, setTried] = useState<string | null>(null);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [tuning, setTuning] = useState<Tuning | null>(null);
  const machineTypes = useQuery(machineTypesQuery).data;
  const settled = useDeferredValue(component);
  const compiled = useMemo(
    () => (machineTypes === undefined ? null : compileDraft({ component: settled, values, tuning, machineTypes })),
    [settled, values, tuning, machineTypes],
  );
  const { spec } = component;
  const show = (next: PreviewTab, field: string | null = null): void => {
    setTab(next);
    setTried(field);
  };
  const commit = (name: string, value: string | null): void =>
    setValues((before) =>
      Object.fromEntries([...Object.entries(before).filter(([key]) => key !== name), ...(value === null ? [] : [[name, value]])]),
    );
  return (
    <>
      <TabList label={t('preview')}>
        {tabs.map((name) => (
          <Tab key={name} selected={name === tab} panel={panelId} onSelect={() => show(name)}>
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
              focusName={tried}
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
          <NoTask issues={compiled.issues} onTry={(name) => show('form', name)} />
        )}
      </div>
    </>
  );
}

/** Why there is no task: first the values that nobody can know before somebody tries it, which is no fault of the draft. */
function NoTask({ issues, onTry }: { readonly issues: readonly Issue[]; readonly onTry: (name: string) => void }) {
  const { t } = useTranslation('wizard');
  const language = useLanguage();
  const open = issues.filter(({ code }) => code === 'E_PARAM_MISSING');
  const others = issues.filter((issue) => !open.includes(issue));
  const names = open.map(({ facts }) => String(facts['name']));
  const [first] = names;
  return (
    <>
      {first !== undefined && (
        <p className="weft-wizard-dim">
          {t('preview.untried', {
            count: names.length,
            names: formatList(
              names.map((name) => t('preview.quoted', { name })),
              language,
            ),
          })}{' '}
          <Anchor component="button" type="button" fz="inherit" onClick={() => onTry(first)}>
            {t('preview.try')}
          </Anchor>
        </p>
      )}
      {others.length > 0 && <p className="weft-wizard-dim">{t('preview.blocked')}</p>}
      <IssueList issues={others} />
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
