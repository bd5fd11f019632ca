import { useTranslation } from 'react-i18next';

const known = [
  'accuracy',
  'precision',
  'recall',
  'f1',
  'logLoss',
  'auc',
  'mae',
  'rmse',
  'r2',
  'rows',
  'skipped',
  'support',
  'train',
  'valid',
  'test',
  'gain',
  'permutation',
  'classification',
  'regression',
  'gradient-boosting',
  'logistic-regression',
  'linear-regression',
  'linear',
] as const;

/** The usual words of machine learning in the reader's language; other names stay as they are. */
export function useKnownName(): (name: string) => string {
  const { t } = useTranslation('live');
  return (name) => {
    const found = known.find((one) => one === name);
    return found === undefined ? name : t(`known.${found}`);
  };
}
