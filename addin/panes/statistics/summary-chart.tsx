import { HorizontalBarChart, VerticalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import { formatMeasure } from '../../../core/summary/format-measure';
import { isTimeKey } from '../../../core/summary/group-keys';
import type { MeasureResult } from '../../../core/summary/summarise';
import type { SummaryTable } from '../../../core/summary/summary-table';
import { useWording } from '../../texts/texts';

/** Bars beyond this are left to the table below. */
const MOST_BARS = 12;

/** One measure as bars: upright along time, lying for groups. Every bar carries its figure. */
export function SummaryChart(props: {
  readonly table: SummaryTable;
  readonly measure: MeasureResult;
}): ReactElement {
  const { table, measure } = props;
  const { language, say, texts } = useWording();
  const color = tokens.colorBrandBackground;
  const bars = table.rows.map(({ keys, texts: names, values }) => {
    const value = values[measure.key]?.value ?? null;
    return {
      short: String(keys[0] ?? '').replace(/^\d{2}(?=\d{2}-)/, ''),
      name: names.map(say).join(' · ') || texts.statistics.notWritten,
      value: value ?? 0,
      label: formatMeasure(value, measure.unit, language),
    };
  });
  if (table.keys.some(isTimeKey)) {
    return (
      <VerticalBarChart
        chartTitle={say(measure.title)}
        data={bars.slice(-MOST_BARS).map(({ short, name, value, label }) => ({
          x: short,
          y: value,
          color,
          legend: say(measure.title),
          yAxisCalloutData: label,
          xAxisCalloutData: name,
        }))}
        height={220}
        hideLegend
        useSingleColor
        colors={[color]}
        rotateXAxisLables
      />
    );
  }
  const shown = [...bars].sort((one, other) => other.value - one.value).slice(0, MOST_BARS);
  const total = Math.max(...shown.map(({ value }) => value), 1);
  return (
    <HorizontalBarChart
      hideTooltip
      data={shown.map(({ name, value, label }) => ({
        chartTitle: `${name}  ${label}`,
        chartData: [
          {
            legend: name,
            horizontalBarChartdata: { x: value, total },
            color,
            yAxisCalloutData: label,
          },
        ],
      }))}
      chartDataMode="hidden"
    />
  );
}
