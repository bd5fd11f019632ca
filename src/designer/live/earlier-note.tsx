import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toLocale, useLanguage } from '../lib/i18n.ts';
import type { NodeRun } from './use-node-run.ts';
import './earlier-note.css';

/** That what is shown of a node is from a run before the one that is shown, and from when. */
export function EarlierNote({ shown: { view, run, isEarlier } }: { shown: NodeRun }) {
  const { t } = useTranslation('live');
  const language = useLanguage();
  if (!isEarlier) return null;
  const at = new Intl.DateTimeFormat(toLocale(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <span className="weft-earlier-note">
      <IconHistory size={14} aria-hidden />
      {t('task.earlier', { at: at.format(new Date(view.finishedAt ?? run.createdAt)) })}
    </span>
  );
}
