import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { formatAgo } from '../../ui/format-ago.ts';
import { useChangesText } from './use-changes.ts';
import { useRunsByRevision } from './use-versions.ts';

interface Props {
  readonly pipelineId: string;
  readonly revision: number;
  /** What it changed is told from this one on. */
  readonly since: number;
}

/** What a revision changed, read once its row is in sight, and how it ran last. */
export function VersionFacts({ isInSight, ...of }: Props & { readonly isInSight: boolean }) {
  return (
    <>
      {isInSight ? <Changes {...of} /> : null}
      <LastRun {...of} />
    </>
  );
}

function Changes({ pipelineId, revision, since }: Props) {
  const { t } = useTranslation('versions');
  const text = useChangesText(pipelineId, since, revision);
  if (revision === 1) return <span className="weft-version-hint">{t('first')}</span>;
  return text === null ? null : <span className="weft-version-hint">{text}</span>;
}

function LastRun({ pipelineId, revision }: Omit<Props, 'since'>) {
  const { t } = useTranslation('versions');
  const { t: tStates } = useTranslation('states');
  const locale = toLocale(useLanguage());
  const run = useRunsByRevision(pipelineId).get(revision);
  if (!run) return null;
  const state = tStates(`task.${run.state}`);
  return (
    <span className="weft-version-hint">{t('ran', { state: state.toLocaleLowerCase(locale), ago: formatAgo(run.createdAt, locale) })}</span>
  );
}

/** Whether an element has been in sight. */
export function useWasInSight(element: RefObject<HTMLElement | null>): boolean {
  const [was, setWas] = useState(false);
  useEffect(() => {
    if (was || !element.current) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setWas(true));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, was]);
  return was;
}
