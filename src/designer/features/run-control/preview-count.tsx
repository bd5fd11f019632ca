import type { ReactNode } from 'react';

interface Props {
  /** Decides its colour. */
  readonly kind: 'runs' | 'reused' | 'kept';
  readonly icon: ReactNode;
  readonly children: string;
}

/** How many tasks a run will do something with, before it starts or goes on. */
export function PreviewCount({ kind, icon, children }: Props) {
  return (
    <span data-kind={kind}>
      {icon}
      {children}
    </span>
  );
}
