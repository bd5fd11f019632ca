import { Button, Text } from '@mantine/core';
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
    <div className="weft-end">
      <div className="weft-end-text">
        <Text fw={600}>{title}</Text>
        {why !== null && (
          <Text lineClamp={2} title={why}>
            {why}
          </Text>
        )}
      </div>
      {wayBack && (
        <Button size="compact-sm" variant="light" className="weft-end-way" title={wayBack.label} onClick={wayBack.go}>
          {wayBack.label}
        </Button>
      )}
    </div>
  );
}
