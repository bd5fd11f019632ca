import { SegmentedControl } from '@mantine/core';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareDocuments, isSameComparison, type ItemChangeKind, type ItemDifference } from '#domain/pipeline/compare-documents.ts';
import { toPipelineFile } from '#domain/pipeline/pipeline-file.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { toYaml } from '#files/to-yaml.ts';
import { useWords } from '../../editor/differences/words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { ChangeMark } from './change-look.tsx';
import { CompareGraph } from './compare-graph.tsx';
import { DifferenceList } from './difference-list.tsx';
import { lazyPart } from '../../lib/lazy-part.ts';
import type { SelectedDifference } from './selected-difference.ts';
import { useMissingComponents } from './use-missing-components.ts';

const TextComparison = lazyPart(async () => (await import('../../forms/code/text-comparison.tsx')).TextComparison);

export interface Version {
  readonly name: string;
  readonly document: PipelineDocument;
}

const changes = ['added', 'removed', 'changed', 'moved'] as const satisfies ItemChangeKind[];

/** What makes one version of another: drawn, listed and as text. */
export function ComparisonView({ before, after }: { readonly before: Version; readonly after: Version }) {
  const { t } = useTranslation('versions');
  const [view, setView] = useState('canvas');
  const [selected, setSelected] = useState<SelectedDifference | null>(null);
  const [goTo, setGoTo] = useState<ItemDifference | null>(null);
  const words = useWords([after.document, before.document], useMissingComponents([after.document, before.document]));
  const goToItem = (item: ItemDifference) => {
    setSelected({ item });
    setGoTo({ ...item });
  };
  const comparison = useMemo(() => compareDocuments(before.document, after.document), [before.document, after.document]);
  if (isSameComparison(comparison)) return <EmptyState title={t('same')}>{t('sameHint')}</EmptyState>;
  const counts = changes.map((change) => ({ change, count: comparison.items.filter((item) => item.change === change).length }));
  return (
    <>
      <div className="weft-comparison-head">
        <SegmentedControl
          size="xs"
          aria-label={t('view')}
          data={[
            { value: 'canvas', label: t('view.canvas') },
            { value: 'text', label: t('view.text') },
          ]}
          value={view}
          onChange={setView}
        />
        <span className="weft-comparison-counts">
          {counts
            .filter(({ count }) => count > 0)
            .map(({ change, count }) => (
              <span key={change} data-change={change}>
                <ChangeMark change={change} />
                {t(change, { count })}
              </span>
            ))}
        </span>
      </div>
      <div className="weft-comparison-body">
        {view === 'canvas' ? (
          <>
            <CompareGraph
              before={before.document}
              after={after.document}
              comparison={comparison}
              words={words}
              selected={selected}
              onSelect={setSelected}
              goTo={goTo}
            />
            <DifferenceList comparison={comparison} words={words} selected={selected} onSelect={goToItem} />
          </>
        ) : (
          <Suspense fallback={<PanelLoading />}>
            <AsText before={before} after={after} />
          </Suspense>
        )}
      </div>
    </>
  );
}

function AsText({ before, after }: { readonly before: Version; readonly after: Version }) {
  const { t } = useTranslation('versions');
  const texts = useMemo(() => [before, after].map(({ document }) => toYaml(toPipelineFile(document))), [before, after]);
  return (
    <TextComparison
      before={texts[0] ?? ''}
      after={texts[1] ?? ''}
      labels={[t('textOf', { version: before.name }), t('textOf', { version: after.name })]}
      foldedText={t('folded')}
    />
  );
}
