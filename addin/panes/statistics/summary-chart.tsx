import { VerticalBarChart } from '@fluentui/react-charts';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactElement } from 'react';
import { formatMeasure, formatPercent } from '../../../core/summary/format-measure';
import { isTimeKey } from '../../../core/summary/group-keys';
import type { MeasureResult } from '../../../core/summary/summarise';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { shortMonths } from './short-months';
import { MOST_BARS, type ShownRow, type ShownTable } from './shown-table';

const useStyles = makeStyles({
  bars: { display: 'grid', gap: '6px', margin: 0, padding: 0, listStyleType: 'none' },
  label: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  figure: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  // A bar of nothing is a line, so that it is seen to be one; without data there is none.
  bar: { minWidth: '2px', height: '12px', backgroundColor: tokens.colorBrandBackground },
});

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
  const drawn = rows.slice(-MOST_BARS);
  const names = shortMonths(
    drawn.map(({ short }) => short),
    language,
  );
  return (
    <VerticalBarChart
      chartTitle={say(measure.title)}
      data={drawn.map((row, index) => {
        const over = line && row.row?.values[line.key]?.value;
        return {
          x: names[index] ?? row.short,
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
      rotateXAxisLables={names.some((name) => name.length > 5)}
    />
  );
}

function GroupChart({ shown: { measure, rows }, inOrder }: ChartProps): ReactElement {
  const { language, say, texts } = useStatisticsWording();
  const styles = useStyles();
  const size = ({ value }: ShownRow): number => value.value ?? 0;
  const ordered = inOrder ? rows : [...rows].sort((one, other) => size(other) - size(one));
  const bars = ordered.slice(0, MOST_BARS).map((row) => {
    const figure = formatMeasure(row.value.value, measure.unit, language);
    const running =
      row.running === undefined
        ? ''
        : ` · ${texts.statistics.running} ${formatPercent(row.running)}`;
    const name = row.name.map(say).join(' · ') || texts.statistics.notWritten;
    return { name, value: row.value.value, figure: `${figure}${running}` };
  });
  const most = Math.max(...bars.map(({ value }) => value ?? 0), 1e-9);
  return (
    <ul className={styles.bars} aria-label={say(measure.title)}>
      {bars.map(({ name, value, figure }) => (
        <li key={name}>
          <Text block size={200} className={styles.label}>
            <span>{name}</span>
            <span className={styles.figure}>{figure}</span>
          </Text>
          {value !== null && (
            <div
              className={styles.bar}
              style={{ width: `${(Math.max(value, 0) / most) * 100}%` }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
