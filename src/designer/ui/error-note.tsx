import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../lib/describe-error.ts';
import { useLanguage } from '../lib/i18n.ts';
import { CopyText } from './copy-text.tsx';

/** What went wrong where something should have been shown: the reason in words, another try, details to copy. */
export function ErrorNote({ error, title, onRetry }: { error: unknown; title?: string; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation('ui');
  const text = describeError(error, useLanguage());
  return (
    <Group align="flex-start" gap="xs" p="md" wrap="nowrap" role="alert">
      <IconAlertOctagon size={18} color="var(--weft-bad)" style={{ flex: 'none' }} aria-hidden />
      <Stack gap={6} align="flex-start">
        <Text fw={600}>{title ?? t('error.title')}</Text>
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Text>
        <Group gap="xs">
          {onRetry !== undefined && (
            <Button variant="default" onClick={onRetry}>
              {t('error.retry')}
            </Button>
          )}
          <CopyText value={details(error, text)}>
            {({ copied, copy }) => (
              <Button variant="subtle" color="gray" onClick={copy}>
                {copied ? t('error.copied') : t('error.copy')}
              </Button>
            )}
          </CopyText>
        </Group>
      </Stack>
    </Group>
  );
}

function details(error: unknown, text: string): string {
  if (!(error instanceof Error)) return text;
  const cause = error.cause instanceof Error ? `\n${error.cause.name}: ${error.cause.message}` : '';
  return `${text}\n${error.name}: ${error.message}${cause}`;
}
