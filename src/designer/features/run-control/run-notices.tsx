import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useMatchRoute, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#contract/models.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { nodeNameOf } from '../../editor/node-text.ts';
import { announce } from '../../lib/announce.ts';
import { api, componentsQuery } from '../../lib/api.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { describeFailure } from '../../live/describe-failure.ts';
import { failuresOf } from '../../live/failures.ts';
import { onWatchedEnd } from '../../live/watched-runs.ts';
import { TaskStateIcon } from '../../ui/task-state.tsx';
import { EndNotice } from './end-notice.tsx';
import { noticeIdOf } from './notice-id.ts';
import { openDesignerOf } from './open-designer.ts';
import { tellSystem, useOfferSystemNotices } from './system-notice.tsx';

/**
 * Says on every page that a run that was started or seen here is over, of one that failed where and why, and leads back to
 * it. On the page of the run, which shows all that, only screen readers are told.
 */
export function RunNotices() {
  const tell = useEffectEvent(useTellEnd());
  useOfferSystemNotices();
  const shownRun = useShownRun();
  useEffect(() => {
    if (shownRun !== null) notifications.hide(noticeIdOf(shownRun));
  }, [shownRun]);
  useEffect(
    () =>
      onWatchedEnd(
        (id) => api.call('readRun', { params: { id } }),
        (run) => void tell(run),
      ),
    [],
  );
  return null;
}

/** The run whose page is open; null on other pages. */
function useShownRun(): string | null {
  const match = useMatchRoute()({ to: '/runs/$id' });
  return match === false ? null : match.id;
}

function useTellEnd(): (run: Run) => Promise<void> {
  const { t } = useTranslation('run-control');
  const navigate = useNavigate();
  const router = useRouter();
  const failureOf = useFailureOf();
  return async (run) => {
    const { id: runId, pipelineId, pipelineName: name, view } = run;
    const { state } = view;
    if (state !== 'succeeded' && state !== 'failed' && state !== 'cancelled') return;
    const id = noticeIdOf(runId);
    const failure = state === 'failed' ? await failureOf(run) : null;
    const title = t(`finished.${state}`, { name });
    const go = () => {
      notifications.hide(id);
      const here = openDesignerOf(pipelineId);
      if (here && failure) return here.showLog(failure.node);
      const search = failure ? { run: runId, node: failure.node, panel: 'logs' as const } : { run: runId };
      void navigate({ to: '/pipelines/$id', params: { id: pipelineId }, search });
    };
    const isAway = openDesignerOf(pipelineId) === null;
    const wayBack = failure ? t('resume.show', { node: failure.label }) : t('finished.open', { name });
    const why = failure && (failure.why === '' ? failure.label : t('failure.why', { node: failure.label, why: failure.why }));
    tellSystem(title, why, go);
    if (router.matchRoute({ to: '/runs/$id', params: { id: runId } }) !== false) return announce(why ? `${title} ${why}` : title);
    notifications.show({
      id,
      message: <EndNotice title={title} why={failure?.why || null} wayBack={isAway || failure ? { label: wayBack, go } : null} />,
      icon: <TaskStateIcon state={state} size={20} decorative />,
      color: 'transparent',
      // Nobody has seen it while the page is not in view.
      autoClose: document.hidden ? false : isAway || failure ? 15_000 : 6000,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('close') },
    });
  };
}

/** The first failed node of a run, what it is called and why it failed; null where no node did. */
function useFailureOf() {
  const queries = useQueryClient();
  const language = useLanguage();
  return async ({ document, view }: Run) => {
    const [task] = failuresOf(view);
    if (task === undefined) return null;
    const node = findNode(document, task.id);
    // Without its component, a node without a label goes by its id.
    const known = node ? await queries.fetchQuery(componentsQuery([node.component])).catch(() => []) : [];
    const components = new Map(known.map(({ ref, definition }) => [ref, definition]));
    return { node: task.id, label: node ? nodeNameOf(node, components, language) : task.id, why: describeFailure(task, language) };
  };
}
