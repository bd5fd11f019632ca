import { Button, Popover, Stack, Text } from '@mantine/core';
import { IconCpu, IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#contract/models.ts';
import { useSession } from '../../lib/api.ts';
import { usePopup } from '../../lib/popups.ts';
import { GivesWay } from '../../ui/gives-way.tsx';

/** Where the pipeline runs and how its tasks are kept apart; a click explains. */
export function EngineIndicator() {
  const { t } = useTranslation('run-control');
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  usePopup(isOpen, () => setOpen(false));
  if (session.data === undefined) return null;
  const { engine } = session.data;
  const name = t(`engine.${engine.name}`);
  const isolated = engine.isolation === 'bwrap' || engine.isolation === 'unshare';
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={340} withArrow trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          className="weft-engine"
          onClick={() => setOpen((before) => !before)}
          title={t('engine.about', { name, about: t(`isolation.${engine.isolation}.about`) })}
          leftSection={<IconCpu size={15} aria-hidden />}
        >
          <GivesWay turn={2}>
            {name}
            <GivesWay turn={1} className="weft-engine-facts">
              {t('engine.cpus', { count: engine.cpus })} · {t(`isolation.${engine.isolation}`)}
            </GivesWay>
          </GivesWay>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <EngineFacts engine={engine} isolated={isolated} />
      </Popover.Dropdown>
    </Popover>
  );
}

function EngineFacts({ engine, isolated }: { engine: Session['engine']; isolated: boolean }) {
  const { t, i18n } = useTranslation('run-control');
  const memory = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(engine.memoryGiB);
  return (
    <Stack gap={8}>
      <Text fw={600}>{t(`engine.${engine.name}`)}</Text>
      <Text>{t('engine.size', { count: engine.cpus, memory })}</Text>
      <Text className="weft-engine-line">
        {isolated ? (
          <IconShieldCheck size={16} color="var(--weft-good)" aria-hidden />
        ) : (
          <IconShieldOff size={16} color="var(--weft-warn)" aria-hidden />
        )}
        <span>{t(`isolation.${engine.isolation}.about`)}</span>
      </Text>
      {engine.name === 'local' && (
        <Text className="weft-engine-warning" role="note">
          {t('engine.processMode')}
        </Text>
      )}
      {!engine.multiReplica && <Text c="dimmed">{t('engine.oneReplica')}</Text>}
    </Stack>
  );
}
