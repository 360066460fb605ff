import { makeStyles } from '@griffel/react';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { formatMeasure, formatPercent } from '../../../core/summary/format-measure';
import type { Summary } from '../../../core/summary/summarise';
import type { SummaryTable } from '../../../core/summary/summary-table';
import { LabelledSelect } from '../../controls/labelled-select';
import { PaneSection } from '../../controls/pane-layout';
import { ChartBoundary } from './chart-boundary';
import { useWording } from '../../texts/texts';

const SummaryChart = lazy(async () => ({
  default: (await import('./summary-chart')).SummaryChart,
}));

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    textAlign: 'left',
    padding: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** One measure by group, or month by month when nothing is grouped: a chart and its table. */
export function SummaryGroups({ summary }: { readonly summary: Summary }): ReactElement {
  const { say, texts } = useWording();
  const [wanted, setWanted] = useState('received');
  const measure = summary.measures.find(({ key }) => key === wanted) ?? summary.measures[0];
  const table = summary.tables[0] ?? summary.series;
  if (!measure) return <Text>{texts.statistics.none}</Text>;
  return (
    <PaneSection title={table.titles.map(say).join(' · ')}>
      <LabelledSelect
        label={texts.statistics.measure}
        value={measure.key}
        options={summary.measures.map(({ key, title }) => ({ value: key, text: say(title) }))}
        onChange={setWanted}
      />
      {table.rows.length === 0 ? (
        <Text>{texts.statistics.none}</Text>
      ) : (
        <>
          <ChartBoundary>
            <Suspense fallback={<Spinner size="tiny" label={texts.common.loading} />}>
              <SummaryChart table={table} measure={measure} />
            </Suspense>
          </ChartBoundary>
          <GroupTable table={table} measure={measure} />
        </>
      )}
    </PaneSection>
  );
}

function GroupTable(props: {
  readonly table: SummaryTable;
  readonly measure: Summary['measures'][number];
}): ReactElement {
  const { table, measure } = props;
  const styles = useStyles();
  const { language, say, texts } = useWording();
  const hasShares = table.rows.some(({ values }) => values[measure.key]?.share !== undefined);
  const numberCell = `${styles.cell} ${styles.number}`;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.statistics.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.titles.map((title) => (
              <th key={title.zh} scope="col" className={styles.cell}>
                {say(title)}
              </th>
            ))}
            <th scope="col" className={numberCell}>
              {say(measure.title)}
            </th>
            {hasShares && (
              <th scope="col" className={numberCell}>
                {texts.statistics.share}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ keys, texts: names, values }) => (
            <tr key={keys.map(String).join('\n')}>
              {names.map((name, index) => (
                <th key={index} scope="row" className={styles.cell}>
                  <Text>{say(name)}</Text>
                </th>
              ))}
              <td className={numberCell}>
                {formatMeasure(values[measure.key]?.value ?? null, measure.unit, language)}
              </td>
              {hasShares && (
                <td className={numberCell}>{formatPercent(values[measure.key]?.share ?? null)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
