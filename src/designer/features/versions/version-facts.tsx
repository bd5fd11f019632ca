import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareDocuments } from '#domain/pipeline/compare-documents.ts';
import { useWords } from '../../editor/differences/words.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { formatAgo } from '../../ui/format-ago.ts';
import { describeChanges } from './describe-changes.ts';
import { revisionQuery, useRunsByRevision } from './use-versions.ts';

interface Props {
  readonly pipelineId: string;
  readonly revision: number;
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

function Changes({ pipelineId, revision }: Props) {
  const { t } = useTranslation('versions');
  const after = useQuery(revisionQuery(pipelineId, revision)).data?.document;
  const before = useQuery({ ...revisionQuery(pipelineId, revision - 1), enabled: revision > 1 }).data?.document;
  const words = useWords([after, before].filter((document) => document !== undefined));
  const comparison = useMemo(() => before && after && compareDocuments(before, after), [before, after]);
  if (revision === 1) return <span className="weft-version-hint">{t('first')}</span>;
  return comparison ? <span className="weft-version-hint">{describeChanges(comparison, words, t)}</span> : null;
}

function LastRun({ pipelineId, revision }: Props) {
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
