import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useArrival } from '../lib/arrival.ts';
import './page.css';

/** A place with its heading, the things to do in it, and its content that scrolls. */
export function Page({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const heading = useArrival();
  useEffect(() => {
    document.title = `${title} · Weft`;
  }, [title]);
  return (
    <main className="weft-page">
      <header className="weft-page-head">
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        <Group gap="xs">{actions}</Group>
      </header>
      <div className="weft-page-body">{children}</div>
    </main>
  );
}
