import { useTranslation } from 'react-i18next';
import type { TrainingConstraints } from '#domain/tuning/machine-type.ts';

/** The training constraints for reading, in one line. */
export function TrainingLine({ constraints }: { readonly constraints: TrainingConstraints | undefined }) {
  const { t } = useTranslation('forms');
  if (constraints === undefined) return t('training.none');
  const { machineType, multiNode, multiGpu } = constraints;
  const parts = [
    t(machineType === 'GPU' ? 'training.gpu' : 'training.cpu'),
    t(multiNode ? 'training.multiNode' : 'training.singleNode'),
    ...(machineType === 'GPU' ? [t(multiGpu === true ? 'training.multiGpu' : 'training.singleGpu')] : []),
  ];
  return parts.join(' · ');
}
