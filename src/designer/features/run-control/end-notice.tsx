import { Button, Text } from '@mantine/core';
import './end-notice.css';

interface EndNoticeProps {
  readonly title: string;
  /** Of a run that failed: why, in one line. Where is what the way back is called after. */
  readonly why: string | null;
  /** Null where one is there already. */
  readonly wayBack: { readonly label: string; readonly go: () => void } | null;
}

/** That a run is over, why it failed, and the way to where one sees more. */
export function EndNotice({ title, why, wayBack }: EndNoticeProps) {
  if (why === null && wayBack === null) return title;
  return (
    <div className="weft-end">
      <Text component="span" size="sm" fw={600} className="weft-end-title" title={title}>
        {title}
      </Text>
      {why !== null && (
        <Text component="span" size="sm" truncate className="weft-end-why" title={why}>
          {why}
        </Text>
      )}
      {wayBack && (
        <Button size="compact-sm" variant="light" className="weft-end-way" title={wayBack.label} onClick={wayBack.go}>
          {wayBack.label}
        </Button>
      )}
    </div>
  );
}
