import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import './empty-state.css';

/** An empty place that teaches: what belongs here and the one way to start. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack align="center" justify="center" gap={6} className="weft-empty">
      {icon !== undefined && (
        <div className="weft-empty-icon" aria-hidden>
          {icon}
        </div>
      )}
      <Title order={3}>{title}</Title>
      {children !== undefined && (
        <Text c="dimmed" ta="center" maw={420} component="div">
          {children}
        </Text>
      )}
      {action !== undefined && <div className="weft-empty-action">{action}</div>}
    </Stack>
  );
}
