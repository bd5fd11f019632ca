import { Anchor, SegmentedControl, Stack, Table, Text, Title, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#contract/models.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { MachineType } from '#domain/tuning/machine-type.ts';
import { machineTypesQuery, useSession } from '../../lib/api.ts';
import { setLanguage, useLanguage } from '../../lib/i18n.ts';
import type { settingsSections } from '../../lib/settings-sections.ts';
import { NotRead } from '../../ui/not-read.tsx';
import { Page } from '../../ui/page.tsx';
import { Connections } from './connections.tsx';
import './settings-page.css';

/** Language and theme, what the engine is, the keys it has, which machine types there are, and where the interface is described. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  return (
    <Page title={t('title')}>
      <Stack gap={28} maw={760}>
        <Section name="look">
          <LanguageChoice />
          <ThemeChoice />
        </Section>
        <Section name="engine">
          <EngineFacts />
        </Section>
        <Section name="connections">
          <Text c="dimmed">{t('connectionsText')}</Text>
          <Connections />
        </Section>
        <Section name="machineTypes">
          <Text c="dimmed">{t('machineTypesText')}</Text>
          <MachineTypes />
        </Section>
        <Section name="interface">
          <Text>{t('interfaceText')}</Text>
          <Text>
            <Anchor href="/api/docs">{t('interfacePage')}</Anchor>
            {' · '}
            <Anchor href="/api/openapi.json">{t('interfaceDocument')}</Anchor>
          </Text>
        </Section>
      </Stack>
    </Page>
  );
}

function Section({ name, children }: { name: (typeof settingsSections)[number]; children: ReactNode }) {
  const { t } = useTranslation('settings');
  return (
    <section className="weft-settings-section" id={name}>
      <Title order={2}>{t(name)}</Title>
      {children}
    </section>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="weft-settings-choice">
      <Text>{label}</Text>
      {children}
    </div>
  );
}

function LanguageChoice() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const languages = [
    { value: 'en', label: 'English' },
    { value: 'zh', label: '简体中文' },
  ] as const satisfies readonly { value: Language; label: string }[];
  return (
    <Choice label={t('language')}>
      <SegmentedControl aria-label={t('language')} data={[...languages]} value={language} onChange={(value) => setLanguage(value)} />
    </Choice>
  );
}

function ThemeChoice() {
  const { t } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const themes = (['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`theme.${value}`) }));
  return (
    <Choice label={t('theme')}>
      <SegmentedControl aria-label={t('theme')} data={themes} value={colorScheme} onChange={setColorScheme} />
    </Choice>
  );
}

function EngineFacts() {
  const { t, i18n } = useTranslation('settings');
  const session = useSession();
  if (!session.data) return <NotRead query={session} />;
  const { engine, version, user } = session.data;
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const facts: readonly (readonly [string, string])[] = [
    [t('fact.name'), t(`engine.${engine.name}`)],
    [t('fact.cpus'), number.format(engine.cpus)],
    [t('fact.memory'), `${number.format(engine.memoryGiB)} GiB`],
    [t('fact.isolation'), t(`isolation.${engine.isolation}`)],
    [t('fact.replicas'), t(engine.multiReplica ? 'replicas.many' : 'replicas.one')],
    [t('fact.user'), user],
    [t('fact.version'), version],
  ];
  return (
    <>
      <Table variant="vertical" layout="fixed" withRowBorders>
        <Table.Tbody>
          {facts.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w={200}>
                {name}
              </Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {engine.name === 'local' && (
        <Text role="note" className="weft-settings-warning">
          {t('processMode')}
        </Text>
      )}
    </>
  );
}

function MachineTypes() {
  const { t, i18n } = useTranslation('settings');
  const types = useQuery(machineTypesQuery);
  const engine = useSession().data?.engine;
  if (!types.data) return <NotRead query={types} />;
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {(['name', 'cpu', 'memory', 'gpu'] as const).map((column) => (
            <Table.Th key={column} scope="col">
              {t(`machine.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {types.data.map((type, i) => (
          <Table.Tr key={type.name}>
            <Table.Td className="weft-mono">
              {type.name}
              {i === 0 && <Text span c="dimmed" ff="text">{` ${t('machine.default')}`}</Text>}
              {engine && isBeyond(type, engine) ? (
                <Text c="dimmed" ff="text">
                  {t('machine.beyond')}
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td className="weft-number">{number.format(type.cpu)}</Table.Td>
            <Table.Td className="weft-number">{number.format(type.memoryGiB)} GiB</Table.Td>
            <Table.Td>{type.gpu === undefined ? t('machine.noGpu') : `${type.gpu.count} × ${type.gpu.model}`}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Whether this machine has less than the type asks for; other engines place tasks on machines of their own. */
function isBeyond(type: MachineType, engine: Session['engine']): boolean {
  return engine.name === 'local' && (type.gpu !== undefined || type.cpu > engine.cpus || type.memoryGiB > engine.memoryGiB);
}
