import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Issue, IssuePath } from '#domain/issue/issue.ts';
import { isWithin } from './wizard-steps.ts';
import type { WizardState, WizardStore } from './wizard-store.ts';

const Wizard = createContext<WizardStore | null>(null);

export const WizardProvider = Wizard.Provider;

/** The draft's own store. */
export function useWizardStore(): WizardStore {
  const store = use(Wizard);
  if (store === null) throw new Error('a part of the wizard outside of a WizardProvider');
  return store;
}

/** A part of the draft's state; renders again when that part changes. */
export function useWizard<T>(select: (state: WizardState) => T): T {
  return useStore(useWizardStore(), select);
}

/** The issues of what is at the path, and of what is inside. */
export function useIssuesAt(path: IssuePath): Issue[] {
  return useWizard((state) => state.checked.issues).filter((issue) => isWithin(issue.path, path));
}
