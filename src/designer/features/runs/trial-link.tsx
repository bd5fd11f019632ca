import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tried } from '#domain/run/trial.ts';
import { draftListQuery } from '../../lib/api.ts';

/** Says that a run tries a component alone. */
export function TrialMark() {
  const { t } = useTranslation('runs');
  return (
    <Badge size="xs" variant="light" color="gray" tt="none">
      {t('trial')}
    </Badge>
  );
}

/** The way to what a trial tries; none to a draft that is no longer there. */
export function TrialLink({ tried }: { tried: Tried }) {
  const { t } = useTranslation('runs');
  const drafts = useQuery({ ...draftListQuery, enabled: tried.kind === 'draft' });
  if (tried.kind === 'version') {
    const { name, version } = tried;
    return (
      <Button variant="default" renderRoot={(props) => <Link to="/components/$name" params={{ name }} search={{ version }} {...props} />}>
        {t('openComponent')}
      </Button>
    );
  }
  if (!drafts.data?.some(({ id }) => id === tried.id)) return null;
  return (
    <Button variant="default" renderRoot={(props) => <Link to="/components/drafts/$id" params={{ id: tried.id }} {...props} />}>
      {t('openDraft')}
    </Button>
  );
}
