import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { LineChart } from '../../ui/charts/line-chart.tsx';
import { type ModelCard, parseCard } from './parse-card.ts';
import { BigNumbers } from './big-numbers.tsx';

const mostBars = 24;

/** A model for people: what it is, what it was trained on, how well it does and what matters to it. */
export function ModelCardView({ card }: { card: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation('live');
  const model = parseCard(card);
  return (
    <Stack gap="lg" p="md" className="weft-report">
      <Facts model={model} />
      {model.metrics.length > 0 && (
        <Section title={t('model.metrics')}>
          <BigNumbers numbers={model.metrics} />
        </Section>
      )}
      <div className="weft-report-charts">
        {model.curves.length > 0 && <LineChart title={t('model.curve')} stepName={t('model.round')} series={model.curves} />}
        {model.importances.length > 0 && <BarChart title={t('model.importances')} values={model.importances.slice(0, mostBars)} />}
      </div>
      {model.more.length > 0 && (
        <Section title={t('model.more')}>
          <dl className="weft-report-facts">
            {model.more.map(({ name, value }) => (
              <Fact key={name} name={name}>
                <Text component="pre" className="weft-report-raw">
                  {value.slice(0, 4000)}
                </Text>
              </Fact>
            ))}
          </dl>
        </Section>
      )}
    </Stack>
  );
}

function Facts({ model }: { model: ModelCard }) {
  const { t } = useTranslation('live');
  return (
    <dl className="weft-report-facts">
      {model.facts.map(({ name, value }) => (
        <Fact key={name} name={t(`model.${name}`)}>
          <Text fw={600}>{value}</Text>
        </Fact>
      ))}
      {model.classes.length > 0 && (
        <Fact name={t('model.classes')}>
          <Names names={model.classes} />
        </Fact>
      )}
      {model.features.length > 0 && (
        <Fact name={t('model.features')}>
          <Names names={model.features} />
        </Fact>
      )}
    </dl>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <Group gap={4}>
      {names.slice(0, 60).map((name) => (
        <Badge key={name} variant="default" tt="none" fw={500} radius="sm">
          {name}
        </Badge>
      ))}
      {names.length > 60 && <Text c="dimmed">+{names.length - 60}</Text>}
    </Group>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={3} mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}
