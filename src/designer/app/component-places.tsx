import { ComponentPage } from '../features/components/component-page.tsx';
import { TrialButton } from '../features/trial/trial-button.tsx';
import { WizardPage } from '../features/wizard/wizard-page.tsx';
import { draftPlace } from './local-work.ts';
import { LocalNotice } from './work-notices.tsx';
import type { TrialSlot } from '../lib/trial.ts';

const trial: TrialSlot = (props) => <TrialButton {...props} />;

/** The page of a published component, which can be tried there. */
export function ComponentPlace() {
  return <ComponentPage trial={trial} />;
}

/** The wizard, from which a draft can be tried. */
export function WizardPlace() {
  return (
    <>
      <LocalNotice />
      <WizardPage trial={trial} place={draftPlace} />
    </>
  );
}
