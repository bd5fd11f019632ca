import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionSummary } from '#contract/models.ts';
import { compareDocuments } from '#domain/pipeline/compare-documents.ts';
import { useWords } from '../../editor/differences/words.ts';
import { describeChanges, describeSubject } from './describe-changes.ts';
import { revisionQuery, useRunsByRevision } from './use-versions.ts';

/** What differs between two revisions of a pipeline, with their documents, the later one first; it never changes. */
function changesQuery(id: string, since: number, revision: number) {
  return queryOptions({
    queryKey: ['revision', id, revision, 'since', since],
    queryFn: async ({ client }) => {
      const [before, after] = await Promise.all([since, revision].map((one) => client.fetchQuery(revisionQuery(id, one))));
      if (!before || !after) return null;
      return { documents: [after.document, before.document], comparison: compareDocuments(before.document, after.document) };
    },
    staleTime: Infinity,
    structuralSharing: false,
  });
}

/** What was changed from one revision to another, in a few words; null until it is read. */
export function useChangesText(pipelineId: string, since: number, revision: number): string | null {
  const { t } = useTranslation('versions');
  const { data } = useQuery({ ...changesQuery(pipelineId, since, revision), enabled: since > 0 });
  const words = useWords(data?.documents ?? []);
  return data ? describeChanges(data.comparison, words, t) : null;
}

/** What revisions are about, of those that `see` was told of; undefined for those that ran, which one may look for. */
export function useSubjects(pipelineId: string) {
  const { t } = useTranslation('versions');
  const words = useWords([]);
  const runs = useRunsByRevision(pipelineId);
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const see = useCallback((revision: number) => setSeen((before) => new Set([...before, revision])), []);
  const read = useQueries({
    queries: [...seen].map((revision) => ({ ...changesQuery(pipelineId, revision - 1, revision), enabled: revision > 1 })),
  });
  const changes = new Map([...seen].map((revision, index) => [revision, read[index]?.data]));
  const subjectOf = ({ revision }: RevisionSummary) => {
    const change = runs.has(revision) ? null : changes.get(revision);
    return change ? describeSubject(change.comparison, { ...words, documents: change.documents }, t) : undefined;
  };
  return { see, subjectOf };
}
