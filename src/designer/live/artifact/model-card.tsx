import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format-number.ts';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { LineChart } from '../../ui/charts/line-chart.tsx';
import { BigNumbers } from './big-numbers.tsx';
import { type ModelCard, parseCard } from './parse-card.ts';
import { ReportFact, ReportFacts, ReportSection } from './report.tsx';
import { useKnownName } from './use-known-name.ts';

const mostBars = 20;

/** A model for people: what it is, what it was trained on, how well it does and what matters to it. */
export function ModelCardView({ card }: { card: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation('live');
  const nameOf = useKnownName();
  const model = parseCard(card);
  const groupName = (title: string, name: string) => (name === '' ? title : `${title} · ${nameOf(name)}`);
  return (
    <div className="weft-report">
      <Facts model={model} />
      {model.metrics.map(({ name, numbers }) => (
        <ReportSection key={name} title={groupName(t('model.metrics'), name)}>
          <BigNumbers numbers={numbers} />
        </ReportSection>
      ))}
      <div className="weft-report-charts">
        {model.curves.length > 0 && (
          <LineChart
            title={t('model.curve')}
            stepName={t('model.round')}
            series={model.curves.map(({ name, values }) => ({ name: nameOf(name), values }))}
          />
        )}
        {model.importances.map(({ name, numbers }) => (
          <BarChart key={name} title={groupName(t('model.importances'), name)} values={numbers.slice(0, mostBars)} />
        ))}
        {model.coefficients.map(({ name, numbers }) => (
          <BarChart key={name} title={groupName(t('model.coefficients'), name)} values={numbers.slice(0, mostBars)} />
        ))}
      </div>
      <More model={model} />
    </div>
  );
}

function Facts({ model }: { model: ModelCard }) {
  const { t, i18n } = useTranslation('live');
  const nameOf = useKnownName();
  return (
    <ReportFacts>
      {model.facts.map(({ name, value }) => (
        <ReportFact key={name} name={t(`model.${name}`)}>
          <Text fw={600}>{name === 'target' ? value : nameOf(value)}</Text>
        </ReportFact>
      ))}
      {model.rows.length > 0 && (
        <ReportFact name={t('model.rows')}>
          {model.rows
            .map(({ label, value }) => `${label === '' ? '' : `${nameOf(label)} `}${formatNumber(value, i18n.language)}`)
            .join(' · ')}
        </ReportFact>
      )}
      {model.classes.length > 0 && (
        <ReportFact name={t('model.classes')}>
          <Names names={model.classes} />
        </ReportFact>
      )}
      {model.features.length > 0 && (
        <ReportFact name={t('model.features')}>
          <Names names={model.features} />
        </ReportFact>
      )}
    </ReportFacts>
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

/** Parameters, and what the card says beyond what is drawn. */
function More({ model }: { model: ModelCard }) {
  const { t } = useTranslation('live');
  const groups = [
    { title: t('model.parameters'), rows: model.parameters },
    { title: t('model.more'), rows: model.more },
  ].filter(({ rows }) => rows.length > 0);
  return groups.map(({ title, rows }) => (
    <ReportSection key={title} title={title}>
      <ReportFacts>
        {rows.map(({ name, value }) => (
          <ReportFact key={name} name={name}>
            <pre className="weft-report-raw">{value.slice(0, 4000)}</pre>
          </ReportFact>
        ))}
      </ReportFacts>
    </ReportSection>
  ));
}
