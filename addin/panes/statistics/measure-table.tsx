import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import { formatChange, formatMeasure } from '../../../core/summary/format-measure';
import type { MeasureResult } from '../../../core/summary/summarise';
import { useWording } from '../../texts/texts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '6px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  summary: { cursor: 'pointer' },
});

/** Each measure with its value, the changes against earlier periods, and its definition on demand. */
export function MeasureTable(props: { readonly measures: readonly MeasureResult[] }): ReactElement {
  const styles = useStyles();
  const { language, say, texts } = useWording();
  const { statistics } = texts;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {statistics.measure}
          </th>
          <th scope="col" className={`${styles.cell} ${styles.number}`}>
            {statistics.value}
          </th>
          <th scope="col" className={`${styles.cell} ${styles.number}`}>
            {statistics.changes}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.measures.map((measure) => (
          <tr key={measure.key}>
            <th scope="row" className={styles.cell}>
              <details>
                <summary className={styles.summary}>
                  <Text>{say(measure.title)}</Text>
                </summary>
                <Text size={200}>{say(measure.definition)}</Text>
              </details>
            </th>
            <td className={`${styles.cell} ${styles.number}`}>
              <Text weight="semibold">{formatMeasure(measure.value, measure.unit, language)}</Text>
              {measure.unit === 'ratio' && measure.denominator !== null && (
                <Text block align="end" wrap={false} size={200}>
                  {measure.numerator ?? 0} / {measure.denominator}
                </Text>
              )}
            </td>
            <td className={`${styles.cell} ${styles.number}`}>
              <Text block align="end" wrap={false} size={200}>
                {statistics.previous} {formatChange(measure.previous.change)}
              </Text>
              <Text block align="end" wrap={false} size={200}>
                {statistics.lastYear} {formatChange(measure.lastYear.change)}
              </Text>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
