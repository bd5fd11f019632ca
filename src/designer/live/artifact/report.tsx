import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a report with its heading. */
export function ReportSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h3" mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}

/** Names and values in two columns. */
export function ReportFacts({ children }: { children: ReactNode }) {
  return <dl className="weft-report-facts">{children}</dl>;
}

export function ReportFact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
