import { Button, Stack, Text } from '@mantine/core';
import './end-notice.css';

interface EndNoticeProps {
  readonly title: string;
  /** Of a run that failed: where and in one line why. */
  readonly why: string | null;
  /** Null where one is there already. */
  readonly wayBack: { readonly label: string; readonly go: () => void } | null;
}

/** That a run is over, where and why it failed, and the way to where one sees more. */
export function EndNotice({ title, why, wayBack }: EndNoticeProps) {
  if (why === null && wayBack === null) return title;
  return (
    <Stack gap={6} align="flex-start">
      <Text fw={600}>{title}</Text>
      {why !== null && (
        <Text lineClamp={3} className="weft-failure-why">
          {why}
        </Text>
      )}
      {wayBack && (
        <Button size="compact-sm" variant="light" onClick={wayBack.go}>
          {wayBack.label}
        </Button>
      )}
    </Stack>
  );
}
