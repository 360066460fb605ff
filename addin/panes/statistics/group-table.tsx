import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import { formatFigure, formatPercent } from '../../../core/summary/format-measure';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { ChangeText } from './change-text';
import { FigureButton } from './figure-button';
import type { ShownRow, ShownTable } from './shown-table';
import type { Figure } from './use-drill-down';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    textAlign: 'left',
    padding: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', wordBreak: 'keep-all' },
});

/** The figures behind a chart, with shares and changes where they have any. */
export function GroupTable(props: {
  readonly shown: ShownTable;
  readonly onShow: (figure: Figure) => void;
}): ReactElement {
  const { titles, measure, rows, table } = props.shown;
  const styles = useStyles();
  const { say, head, texts } = useStatisticsWording();
  const hasShares = rows.some(({ value }) => value.share !== undefined);
  const hasChanges = rows.some(({ previous }) => previous !== undefined);
  const numberCell = `${styles.cell} ${styles.number}`;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.statistics.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title.zh} scope="col" className={styles.cell}>
                {head(title)}
              </th>
            ))}
            <th scope="col" className={numberCell}>
              {table === undefined ? texts.statistics.value : say(measure.title)}
            </th>
            {hasShares && (
              <th scope="col" className={numberCell}>
                {texts.statistics.share}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.measure}\n${row.name.map(({ zh }) => zh).join('\n')}`}>
              {row.name.map((name, index) => (
                <th key={index} scope="row" className={styles.cell}>
                  <Text>{say(name)}</Text>
                </th>
              ))}
              <td className={numberCell}>
                <RowFigure {...props} row={row} />
                {hasChanges && (
                  <ChangeText
                    previous={row.previous?.change ?? null}
                    lastYear={row.lastYear?.change ?? null}
                  />
                )}
              </td>
              {hasShares && (
                <td className={numberCell}>{formatPercent(row.value.share ?? null)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowFigure(props: {
  readonly shown: ShownTable;
  readonly row: ShownRow;
  readonly onShow: (figure: Figure) => void;
}): ReactElement {
  const { measure, table, isSeries } = props.shown;
  const { row, value, name, measure: key } = props.row;
  const { language, say } = useStatisticsWording();
  const isCount = measure.unit === 'count';
  const figure: Figure = {
    measure: key,
    side: isCount ? 'numerator' : 'denominator',
    name: [measure.key === key ? say(measure.title) : '', ...name.map(say)]
      .filter((part) => part !== '')
      .join(' · '),
    ...(table && row && { group: { table, row, isSeries } }),
  };
  return (
    <FigureButton
      figure={figure}
      count={isCount ? value.value : value.denominator}
      onShow={props.onShow}
    >
      {formatFigure(value.value, measure.unit, language)}
    </FigureButton>
  );
}
