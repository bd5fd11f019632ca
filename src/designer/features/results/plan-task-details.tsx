import { ActionIcon, Stack, Table, Text, Title, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputMount, OutputMount, PlanTask } from '#domain/plan/run-plan.ts';
import { CopyText } from '../../ui/copy-text.tsx';

/** All that an engine gets for a task: command, environment, mounts, files, replicas. */
export function PlanTaskDetails({ task }: { task: PlanTask }) {
  const { t } = useTranslation('results');
  const environment = Object.entries(task.environment);
  const files = Object.entries(task.files);
  return (
    <Stack gap="md" p="md">
      <Section title={t('plan.command')} copy={task.command}>
        <pre className="weft-plan-code">{task.command}</pre>
        {task.arguments.length > 0 && (
          <>
            <Text c="dimmed">{t('plan.arguments')}</Text>
            <pre className="weft-plan-code">{task.arguments.map((one) => JSON.stringify(one)).join(' ')}</pre>
          </>
        )}
        <Text c="dimmed">{t('plan.image', { image: task.image })}</Text>
        {task.code !== null && <Text c="dimmed">{t('plan.code', { source: describeCode(task.code) })}</Text>}
      </Section>
      <Section title={t('plan.environment')} copy={environment.map(([name, value]) => `${name}=${value}`).join('\n')}>
        <Pairs rows={environment} />
      </Section>
      <Section title={t('plan.mounts')}>
        <Pairs rows={[...task.inputs.map(toInputRow), ...task.outputs.map(toOutputRow)]} />
      </Section>
      {task.replicas.length > 1 && (
        <Section title={t('plan.replicas')}>
          <Pairs rows={task.replicas.map(({ role, index, environment: own }) => [`${role} ${index}`, toLines(own)] as const)} />
        </Section>
      )}
      {files.map(([name, text]) => (
        <Section key={name} title={`/ml/input/config/${name}`} copy={text}>
          <pre className="weft-plan-code">{text}</pre>
        </Section>
      ))}
    </Stack>
  );
}

function Section({ title, copy, children }: { title: string; copy?: string; children: ReactNode }) {
  const { t } = useTranslation('results');
  return (
    <section>
      <Title order={3} mb={4} className="weft-plan-title">
        {title}
        {copy !== undefined && (
          <CopyText value={copy}>
            {({ copied, copy: run }) => (
              <Tooltip label={t(copied ? 'plan.copied' : 'plan.copyThis', { what: title })}>
                <ActionIcon size="xs" aria-label={t('plan.copyThis', { what: title })} onClick={run}>
                  {copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyText>
        )}
      </Title>
      {children}
    </section>
  );
}

function Pairs({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <Table className="weft-plan-pairs" layout="fixed">
      <Table.Tbody>
        {rows.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400} className="weft-mono">
              {name}
            </Table.Th>
            <Table.Td className="weft-mono">{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function toInputRow({ channel, path, file, source }: InputMount): readonly [string, string] {
  const from = source.kind === 'task' ? `${source.task}.${source.output}` : source.uri;
  return [`${channel} ←`, `${path}${file ?? ''}\n${from}`];
}

function toOutputRow({ channel, path, format, uri }: OutputMount): readonly [string, string] {
  return [`${channel} →`, [`${path} (${format})`, uri].filter(Boolean).join('\n')];
}

function toLines(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

function describeCode(code: NonNullable<PlanTask['code']>): string {
  switch (code.type) {
    case 'oss':
      return code.uri;
    case 'git':
      return [code.url, code.branch, code.commit].filter(Boolean).join(' ');
    case 'local':
      return code.path;
    case 'bundle':
      return code.digest;
  }
}
