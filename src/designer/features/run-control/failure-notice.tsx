import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface FailureNoticeProps {
  readonly pipeline: string;
  /** What the first failed node is called, and in one line why it failed. */
  readonly node: string;
  readonly why: string;
  readonly onShow: () => void;
}

/** That a run failed, where and why, and the way to the log that says more. */
export function FailureNotice({ pipeline, node, why, onShow }: FailureNoticeProps) {
  const { t } = useTranslation('run-control');
  return (
    <Stack gap={6} align="flex-start">
      <Text fw={600}>{t('finished.failed', { name: pipeline })}</Text>
      <Text lineClamp={3} className="weft-failure-why">
        {why === '' ? node : t('failure.why', { node, why })}
      </Text>
      <Button size="compact-sm" variant="light" onClick={onShow}>
        {t('resume.show', { node })}
      </Button>
    </Stack>
  );
}
