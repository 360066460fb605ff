import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import { formatFigure, formatPercent } from '../../../core/summary/format-measure';
import type { MeasureResult } from '../../../core/summary/summarise';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { ChangeText } from './change-text';
import { FigureButton } from './figure-button';
import type { Figure } from './use-drill-down';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '6px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // “（工作日）” stays in one piece where it can.
  name: { wordBreak: 'keep-all', overflowWrap: 'anywhere' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', wordBreak: 'keep-all' },
  // What wraps stands below the text, not below its mark.
  summary: { cursor: 'pointer', marginLeft: '16px', listStylePosition: 'outside' },
});

/** Each measure with its value, the changes against earlier periods, and its definition on demand. */
export function MeasureTable(props: {
  readonly measures: readonly MeasureResult[];
  readonly onShow: (figure: Figure) => void;
}): ReactElement {
  const styles = useStyles();
  const { say, texts } = useStatisticsWording();
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
            <th scope="row" className={`${styles.cell} ${styles.name}`}>
              <details>
                <summary className={styles.summary}>
                  <Text>{say(measure.title)}</Text>
                </summary>
                <Text size={200}>{say(measure.definition)}</Text>
              </details>
            </th>
            <td className={`${styles.cell} ${styles.number}`}>
              <MeasureFigure measure={measure} onShow={props.onShow} />
            </td>
            <td className={`${styles.cell} ${styles.number}`}>
              <ChangeText previous={measure.previous.change} lastYear={measure.lastYear.change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The value, and of a rate what it is counted of; each leads to its records. */
function MeasureFigure(props: {
  readonly measure: MeasureResult;
  readonly onShow: (figure: Figure) => void;
}): ReactElement {
  const { measure, onShow } = props;
  const { language, say } = useStatisticsWording();
  const { key, numerator, denominator, unit, share, stated } = measure;
  const value = <Text weight="semibold">{formatFigure(measure.value, unit, language)}</Text>;
  const figure = (side: Figure['side']): Figure => ({
    measure: key,
    side,
    name: say(measure.title),
  });
  if (unit === 'ratio') {
    return (
      <>
        {value}
        {denominator !== null && (
          <Text block align="end" wrap={false} size={200}>
            <FigureButton figure={figure('numerator')} count={numerator} onShow={onShow}>
              {numerator ?? 0}
            </FigureButton>
            {' / '}
            <FigureButton
              figure={figure('denominator')}
              count={stated ? null : denominator}
              onShow={onShow}
            >
              {denominator}
            </FigureButton>
          </Text>
        )}
      </>
    );
  }
  const side = unit === 'count' ? 'numerator' : 'denominator';
  return (
    <>
      <FigureButton
        figure={figure(side)}
        count={stated ? null : unit === 'count' ? measure.value : denominator}
        onShow={onShow}
      >
        {value}
      </FigureButton>
      {share !== undefined && share !== null && (
        <Text block align="end" wrap={false} size={200}>
          {formatPercent(share)}
        </Text>
      )}
    </>
  );
}
