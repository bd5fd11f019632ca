import { Button, Drawer } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { useSession } from '../../lib/api.ts';
import type { StartTrial } from '../../lib/trial.ts';
import { LiveRunProvider } from '../../live/live-run.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TrialRun } from './trial-run.tsx';
import { TrialValuesForm } from './trial-values-form.tsx';
import { useTrial } from './use-trial.ts';
import './trial.css';

interface TrialButtonProps {
  /** Null while what is written is no component yet. */
  readonly component: ComponentDefinition | null;
  readonly start: StartTrial;
}

/** Opens a place beside the page where a component runs alone, with data and values that one chooses. */
export function TrialButton({ component, start }: TrialButtonProps) {
  const { t } = useTranslation('trial');
  const [isOpen, setOpen] = useState(false);
  const mayRun = useSession().data?.permissions.includes('run') ?? false;
  if (!mayRun) return null;
  const name = component?.metadata.displayName ?? component?.metadata.name ?? '';
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFlask size={15} aria-hidden />}
        disabled={component === null}
        title={component === null ? t('notYet') : undefined}
        onClick={() => setOpen(true)}
      >
        {t('open')}
      </Button>
      <Drawer
        opened={isOpen && component !== null}
        onClose={() => setOpen(false)}
        position="right"
        size={720}
        keepMounted
        title={name === '' ? t('title.unnamed') : t('title', { name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {component === null ? null : <Trial component={component} start={start} />}
      </Drawer>
    </>
  );
}

function Trial({ component, start }: { readonly component: ComponentDefinition; readonly start: StartTrial }) {
  const { t } = useTranslation('trial');
  const trial = useTrial(start);
  const isNote = trial.error !== null && trial.issues.length === 0;
  return (
    <div className="weft-trial">
      <p className="weft-trial-dim" tabIndex={-1} data-autofocus>
        {t('hint')}
      </p>
      <TrialValuesForm key={shapeOf(component)} component={component} trial={trial} />
      {isNote ? <ErrorNote error={trial.error} title={t('refused')} /> : null}
      {trial.issues.length > 0 ? (
        <p role="alert" className="weft-trial-refused">
          {t('refusedValues')}
        </p>
      ) : null}
      <div className="weft-trial-start">
        <Button loading={trial.isStarting} onClick={trial.start}>
          {t('start')}
        </Button>
      </div>
      <LiveRunProvider runId={trial.runId}>
        <TrialRun key={trial.runId} component={component} />
      </LiveRunProvider>
    </div>
  );
}

/** The form starts anew when what it is made of changes. */
function shapeOf({ spec }: ComponentDefinition): string {
  return JSON.stringify(spec.parameters.map(({ name, type, default: text }) => [name, type, text]));
}
