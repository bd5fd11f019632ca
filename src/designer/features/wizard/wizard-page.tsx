import { Badge, Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, draftQuery } from '../../lib/api.ts';
import { notifyError } from '../../lib/notify.ts';
import type { TrialSlot } from '../../lib/trial.ts';
import { useNewDraft } from '../../lib/use-new-draft.ts';
import { NotRead } from '../../ui/not-read.tsx';
import { Page } from '../../ui/page.tsx';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { BrokenTextNote, DraftTextEditor } from './draft-text-editor.tsx';
import { DraftTrial } from './draft-trial.tsx';
import { LivePreview } from './live-preview.tsx';
import { StepBasic } from './step-basic.tsx';
import { StepChannels } from './step-channels.tsx';
import { StepExecution } from './step-execution.tsx';
import { StepReview } from './step-review.tsx';
import { StepTraining } from './step-training.tsx';
import type { DraftPlace } from './local-draft.ts';
import { useOpenDraft } from './use-open-draft.ts';
import { useWizard, useWizardStore, WizardProvider } from './wizard-provider.tsx';
import { stepOf, type WizardStep, wizardSteps } from './wizard-steps.ts';
import './wizard.css';

const route = getRouteApi('/components/drafts/$id');

/** A component that is being written: steps, the form, and what it will be. */
export function WizardPage({ trial, place }: { readonly trial: TrialSlot; readonly place: DraftPlace }) {
  const { t } = useTranslation('wizard');
  // What was cached may be older than what this computer saved: it is read anew, however fresh it seems.
  const draft = useQuery({ ...draftQuery(route.useParams().id), refetchOnMount: 'always' });
  const store = useOpenDraft(draft.isFetchedAfterMount ? draft.data : undefined, place);
  if (draft.error && store === null) {
    return (
      <Page title={t('title')}>
        <NotRead query={draft} />
      </Page>
    );
  }
  if (store === null) return <PanelLoading />;
  return (
    <WizardProvider value={store}>
      <Wizard trial={trial} />
    </WizardProvider>
  );
}

/** The open draft: as a form in steps, or as the text of its file. */
export function Wizard({ trial }: { readonly trial: TrialSlot }) {
  const { t } = useTranslation('wizard');
  const [step, setStep] = useState<WizardStep>('basic');
  const [mode, setMode] = useState<Mode>('form');
  const metadata = useWizard((state) => state.definition.metadata);
  const name = metadata?.displayName ?? metadata?.name ?? '';
  const actions = (
    <>
      <SaveMark />
      <ModeSwitch mode={mode} onMode={setMode} />
      <DraftTrial slot={trial} />
    </>
  );
  return (
    <Page title={name === '' ? t('title') : name} actions={actions}>
      <Conflict />
      <ImportedNote />
      <div className="weft-wizard">
        {mode === 'text' ? <DraftTextEditor /> : <DraftForm step={step} onStep={setStep} onText={() => setMode('text')} />}
        <LivePreview />
      </div>
    </Page>
  );
}

type Mode = 'form' | 'text';

function ModeSwitch({ mode, onMode }: { readonly mode: Mode; readonly onMode: (mode: Mode) => void }) {
  const { t } = useTranslation('wizard');
  return (
    <SegmentedControl
      aria-label={t('mode')}
      value={mode}
      onChange={onMode}
      data={[
        { value: 'form', label: t('mode.form') },
        { value: 'text', label: t('mode.text') },
      ]}
    />
  );
}

function DraftForm({ step, onStep, onText }: StepProps & { readonly onText: () => void }) {
  const { t } = useTranslation('wizard');
  const isBroken = useWizard(({ typed }) => typed?.isRead === false);
  const heading = useRef<HTMLHeadingElement>(null);
  /** What was pressed goes away with its step: the keyboard goes on at the top of the next one. */
  const goOn = (next: WizardStep): void => {
    onStep(next);
    heading.current?.focus();
  };
  return (
    <>
      <StepList step={step} onStep={onStep} />
      <section className="weft-wizard-form" aria-label={t(`step.${step}`)}>
        <h2 ref={heading} tabIndex={-1}>
          {t(`step.${step}`)}
        </h2>
        {isBroken ? <BrokenTextNote onText={onText} /> : <StepForm step={step} onStep={goOn} />}
        <NextButton step={step} onStep={goOn} />
      </section>
    </>
  );
}

interface StepProps {
  readonly step: WizardStep;
  readonly onStep: (step: WizardStep) => void;
}

function StepForm({ step, onStep }: StepProps) {
  if (step === 'basic') return <StepBasic />;
  if (step === 'execution') return <StepExecution />;
  if (step === 'channels') return <StepChannels />;
  return step === 'training' ? <StepTraining /> : <StepReview onStep={onStep} />;
}

function StepList({ step, onStep }: StepProps) {
  const { t } = useTranslation('wizard');
  const issues = useWizard((state) => state.checked.issues);
  return (
    <nav className="weft-wizard-steps" aria-label={t('steps')}>
      {wizardSteps.map((name) => {
        const count = issues.filter((issue) => issue.severity === 'error' && stepOf(issue) === name).length;
        return (
          <button key={name} type="button" aria-current={name === step ? 'step' : undefined} onClick={() => onStep(name)}>
            <span>{t(`step.${name}`)}</span>
            {count === 0 ? null : (
              <Badge color="red" variant="light" flex="none" aria-label={t('problemCount', { count })}>
                {count}
              </Badge>
            )}
          </button>
        );
      })}
    </nav>
  );
}

function NextButton({ step, onStep }: StepProps) {
  const { t } = useTranslation('wizard');
  const next = wizardSteps[wizardSteps.indexOf(step) + 1];
  if (next === undefined) return null;
  return (
    <div>
      <Button variant="default" onClick={() => onStep(next)}>
        {t('next', { step: t(`step.${next}`) })}
      </Button>
    </div>
  );
}

function SaveMark() {
  const { t } = useTranslation('wizard');
  const state = useWizard((wizard) => wizard.saveState);
  const isBroken = useWizard(({ typed }) => typed?.isRead === false);
  return (
    <span role="status" className="weft-wizard-dim">
      {t(isBroken ? 'save.text' : `save.${state}`)}
    </span>
  );
}

/** What came from elsewhere was not written here: whoever publishes it should have looked at it. */
function ImportedNote() {
  const { t } = useTranslation('wizard');
  const imported = useWizard((state) => state.imported);
  return imported ? (
    <p role="note" className="weft-wizard-imported">
      {t('imported')}
    </p>
  ) : null;
}

/** Someone else has saved the draft meanwhile: nothing is overwritten until one of the two ways is chosen. */
function Conflict() {
  const { t } = useTranslation('wizard');
  const store = useWizardStore();
  const navigate = useNavigate();
  const newDraft = useNewDraft();
  const id = useWizard((state) => state.id);
  const isConflict = useWizard((state) => state.saveState === 'conflict');
  if (!isConflict) return null;
  const takeTheirs = (): void => void api.call('readDraft', { params: { id } }).then((draft) => store.getState().adopt(draft), notifyError);
  const keepMine = (): void => {
    const { definition, basedOn } = store.getState();
    newDraft.mutate(
      { definition, basedOn },
      { onSuccess: (draft) => void navigate({ to: '/components/drafts/$id', params: { id: draft.id } }) },
    );
  };
  return (
    <div role="alert" className="weft-wizard-conflict">
      <span>{t('conflict')}</span>
      <Button variant="default" onClick={takeTheirs}>
        {t('conflict.theirs')}
      </Button>
      <Button variant="default" loading={newDraft.isPending} onClick={keepMine}>
        {t('conflict.copy')}
      </Button>
    </div>
  );
}
