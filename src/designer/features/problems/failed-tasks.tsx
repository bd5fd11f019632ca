import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '#domain/run/run-event.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useNodeLabels } from '../../editor/use-node-labels.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { describeFailure } from '../../live/describe-failure.ts';

/** What failed in the run that is shown, and why; a click goes to the node and opens its log. */
export function FailedTasks({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const { t } = useTranslation('problems');
  if (tasks.length === 0) return null;
  return (
    <section aria-label={t('failed')}>
      <h3 className="weft-problems-node">{t('failed')}</h3>
      <ul className="weft-problems-rows">
        {tasks.map((task) => (
          <FailedTask key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function FailedTask({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation('problems');
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const focusOn = useEditor((state) => state.focusOn);
  const labelOf = useNodeLabels();
  const why = describeFailure(task, useLanguage());
  const show = () => {
    focusOn(['nodes', task.id]);
    void navigate({ search: (known) => ({ ...known, panel: 'logs' }), replace: true });
  };
  return (
    <li className="weft-problem" data-severity="error">
      <button type="button" className="weft-problem-text" title={t('failed.show')} onClick={show}>
        <IconAlertOctagonFilled size={15} role="img" aria-label={t('severity.error')} />
        <span>{why === '' ? labelOf(task.id) : t('failed.why', { node: labelOf(task.id), why })}</span>
      </button>
    </li>
  );
}
