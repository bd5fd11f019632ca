import { Group, Title } from '@mantine/core';
import { useCanGoBack } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import './page.css';

/** A place with its heading, the things to do in it, and its content that scrolls. */
export function Page({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const heading = useFocusAfterNavigation();
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

/** Where what was pressed is gone with the last place, the keyboard goes on at the heading of this one. */
function useFocusAfterNavigation() {
  const heading = useRef<HTMLHeadingElement>(null);
  const hasComeFromElsewhere = useCanGoBack();
  useEffect(() => {
    if (hasComeFromElsewhere && document.activeElement === document.body) heading.current?.focus();
  }, [hasComeFromElsewhere]);
  return heading;
}
