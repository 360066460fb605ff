import { HorizontalBarChart, VerticalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import { formatMeasure, formatPercent } from '../../../core/summary/format-measure';
import { isTimeKey } from '../../../core/summary/group-keys';
import type { MeasureResult } from '../../../core/summary/summarise';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { MOST_BARS, type ShownRow, type ShownTable } from './shown-table';

interface ChartProps {
  readonly shown: ShownTable;
  /** A second measure drawn as a line over the bars of time. */
  readonly line?: MeasureResult | undefined;
  /** In the order of the rows rather than by size. */
  readonly inOrder: boolean;
}

/** One measure as bars: upright along time, lying for groups. Every bar carries its figure. */
export function SummaryChart(props: ChartProps): ReactElement {
  const isTime = props.shown.table?.keys.some(isTimeKey) ?? false;
  return isTime ? <TimeChart {...props} /> : <GroupChart {...props} />;
}

function TimeChart({ shown: { measure, rows }, line }: ChartProps): ReactElement {
  const { language, say } = useStatisticsWording();
  const color = tokens.colorBrandBackground;
  const text = ({ value }: ShownRow): string => formatMeasure(value.value, measure.unit, language);
  return (
    <VerticalBarChart
      chartTitle={say(measure.title)}
      data={rows.slice(-MOST_BARS).map((row) => {
        const over = line && row.row?.values[line.key]?.value;
        return {
          x: row.short,
          y: row.value.value ?? 0,
          color,
          legend: say(measure.title),
          yAxisCalloutData: text(row),
          xAxisCalloutData: row.name.map(say).join(' · '),
          ...(typeof over === 'number' && { lineData: { y: over } }),
        };
      })}
      height={220}
      hideLegend={line === undefined}
      {...(line && {
        lineLegendText: say(line.title),
        lineLegendColor: tokens.colorNeutralForeground1,
      })}
      useSingleColor
      colors={[color]}
      rotateXAxisLables
    />
  );
}

function GroupChart({ shown: { measure, rows }, inOrder }: ChartProps): ReactElement {
  const { language, say, texts } = useStatisticsWording();
  const size = ({ value }: ShownRow): number => value.value ?? 0;
  const ordered = inOrder ? rows : [...rows].sort((one, other) => size(other) - size(one));
  const bars = ordered.slice(0, MOST_BARS).map((row) => {
    const figure = formatMeasure(row.value.value, measure.unit, language);
    const running =
      row.running === undefined
        ? ''
        : ` · ${texts.statistics.running} ${formatPercent(row.running)}`;
    const name = row.name.map(say).join(' · ') || texts.statistics.notWritten;
    return { name, value: size(row), figure: `${figure}${running}` };
  });
  const total = Math.max(...bars.map(({ value }) => value), measure.unit === 'ratio' ? 1e-9 : 1);
  return (
    <HorizontalBarChart
      hideTooltip
      data={bars.map(({ name, value, figure }) => ({
        chartTitle: `${name}  ${figure}`,
        chartData: [
          {
            legend: name,
            horizontalBarChartdata: { x: value, total },
            color: tokens.colorBrandBackground,
            yAxisCalloutData: figure,
          },
        ],
      }))}
      chartDataMode="hidden"
    />
  );
}
