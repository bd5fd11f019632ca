import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ConfusionMatrix } from '../../ui/charts/confusion-matrix.tsx';
import { BigNumbers } from './big-numbers.tsx';
import { toNamed } from './parse-card.ts';

const confusionSchema = z.object({ labels: z.array(z.coerce.string()).min(1), counts: z.array(z.array(z.number())) });

/** The numbers of a `metrics.json`, and its confusion matrix where it has one. */
export function MetricsView({ metrics }: { metrics: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation('live');
  const confusion = confusionSchema.safeParse(metrics['confusion']);
  const numbers = toNamed(metrics);
  const task = metrics['task'];
  return (
    <Stack gap="lg" p="md" className="weft-report">
      {(task === 'classification' || task === 'regression') && <Text c="dimmed">{t(`metrics.${task}`)}</Text>}
      {numbers.length > 0 ? <BigNumbers numbers={numbers} /> : <Text c="dimmed">{t('metrics.none')}</Text>}
      {confusion.success && <ConfusionMatrix {...confusion.data} />}
    </Stack>
  );
}
