import { CopyButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../lib/announce.ts';

interface CopyTextProps {
  readonly value: string;
  /** The button, which says for a moment that it has copied. */
  readonly children: (state: { readonly copied: boolean; readonly copy: () => void }) => ReactNode;
}

/** Copies a text, and says so to whoever doesn't see it. */
export function CopyText({ value, children }: CopyTextProps) {
  const { t } = useTranslation('ui');
  return (
    <CopyButton value={value}>
      {({ copied, copy }) =>
        children({
          copied,
          copy: () => {
            copy();
            announce(t('copied'));
          },
        })
      }
    </CopyButton>
  );
}
