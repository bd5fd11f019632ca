import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tuning } from '#domain/tuning/machine-type.ts';
import { trialIssuesOf } from './trial-issues.ts';
import type { StartTrial, TrialValues } from '../../lib/trial.ts';

/** The values to try with and the trial that was started last. */
export function useTrial(start: StartTrial) {
  const [values, setValues] = useState<TrialValues>({ inputs: {}, parameters: {}, tuning: null });
  const started = useMutation({ mutationFn: () => start({ ...values, key: crypto.randomUUID() }) });
  const set = (kind: 'inputs' | 'parameters') => (name: string, value: string | null) =>
    setValues((before) => ({ ...before, [kind]: withEntry(before[kind], name, value) }));
  return {
    values,
    bindInput: set('inputs'),
    setParameter: set('parameters'),
    setTuning: (tuning: Tuning | null) => setValues((before) => ({ ...before, tuning })),
    start: () => started.mutate(),
    isStarting: started.isPending,
    error: started.error,
    issues: trialIssuesOf(started.error),
    runId: started.data?.id ?? null,
  };
}

function withEntry(record: Readonly<Record<string, string>>, name: string, value: string | null): Readonly<Record<string, string>> {
  const others = Object.entries(record).filter(([key]) => key !== name);
  return Object.fromEntries(value === null ? others : [...others, [name, value]]);
}
