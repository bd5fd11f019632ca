import type { TFunction } from 'i18next';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelFormat } from '#domain/channel/channel.ts';
import { describeIssue, type Language } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { useNameIssue } from '../../editor/use-name-issue.ts';
import { useLanguage } from '../../lib/i18n.ts';

/** The words of cards and ports. All cards share them: there are thousands, and listening for the language costs each one. */
export interface CardTexts {
  readonly t: TFunction<'canvas'>;
  readonly formatName: (format: ChannelFormat) => string;
  readonly language: Language;
  readonly describeProblem: (issue: Issue) => string;
}

export const CardTextsContext = createContext<CardTexts | null>(null);

/** Makes the words for all cards of a canvas. */
export function useMadeCardTexts(): CardTexts {
  const { t } = useTranslation('canvas');
  const { t: tUi } = useTranslation('ui');
  const language = useLanguage();
  const nameIssue = useNameIssue();
  return useMemo(
    () => ({
      t,
      language,
      formatName: (format) => tUi(`format.${format}`),
      describeProblem: (issue) => describeIssue(nameIssue(issue), language),
    }),
    [t, tUi, language, nameIssue],
  );
}

export function useCardTexts(): CardTexts {
  const texts = useContext(CardTextsContext);
  if (!texts) throw new Error('useCardTexts is used outside of a canvas');
  return texts;
}
