import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfusionMatrix } from '../../ui/charts/confusion-matrix.tsx';
import { Histogram } from '../../ui/charts/histogram.tsx';
import { RocChart } from '../../ui/charts/roc-chart.tsx';
import { BigNumbers } from './big-numbers.tsx';
import { metricFormat } from './metric-format.ts';
import { type Metrics, parseMetrics } from './parse-metrics.ts';
import { ReportSection } from './report.tsx';
import { useKnownName } from './use-known-name.ts';

/** The numbers of a `metrics.json`, and the pictures that belong to them. */
export function MetricsView({ metrics }: { metrics: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation('live');
  const nameOf = useKnownName();
  const { task, numbers, confusion, classes, roc, residuals } = parseMetrics(metrics);
  return (
    <div className="weft-report">
      {task !== null && <Text c="dimmed">{nameOf(task)}</Text>}
      {numbers.length > 0 ? <BigNumbers numbers={numbers} /> : <Text c="dimmed">{t('metrics.none')}</Text>}
      <div className="weft-report-charts">
        {confusion !== null && <ConfusionMatrix {...confusion} />}
        {roc.length > 0 && <RocChart title={t('metrics.roc')} lines={roc} />}
        {residuals.length > 0 && <Residuals bins={residuals} />}
      </div>
      {classes.length > 0 && (
        <ReportSection title={t('metrics.classes')}>
          <ClassTable classes={classes} />
        </ReportSection>
      )}
    </div>
  );
}

function ClassTable({ classes }: { classes: Metrics['classes'] }) {
  const { t, i18n } = useTranslation('live');
  const nameOf = useKnownName();
  const print = metricFormat(
    classes.flatMap(({ numbers }) => numbers),
    i18n.language,
  );
  const names = classes[0]?.numbers.map(({ label }) => label) ?? [];
  return (
    <Table w="auto" className="weft-number">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('metrics.class')}</Table.Th>
          {names.map((name) => (
            <Table.Th key={name} scope="col" ta="end">
              {nameOf(name)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {classes.map(({ label, numbers }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row">{label}</Table.Th>
            {numbers.map((number) => (
              <Table.Td key={number.label} ta="end" title={String(number.value)}>
                {print(number)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Residuals({ bins }: { bins: Metrics['residuals'] }) {
  const { t } = useTranslation('live');
  const label = `${t('metrics.residuals')}: ${bins.map((bin) => `${bin.label}: ${bin.count}`).join(', ')}`;
  return (
    <ReportSection title={t('metrics.residuals')}>
      <Histogram bins={bins} label={label} width={420} height={110} />
      <div className="weft-report-ends weft-number">
        <span>{bins[0]?.label}</span>
        <span>{bins.at(-1)?.label}</span>
      </div>
    </ReportSection>
  );
}
