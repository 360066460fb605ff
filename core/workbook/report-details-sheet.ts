import { formatDay, parseIsoDay } from '../date/civil-date';
import type { ComplaintRecord } from '../record/record';
import { NO_DATA } from '../summary/format-measure';
import { intakeEvent } from '../summary/intake-event';
import { isOpenWithin } from '../summary/is-open-within';
import { receivedAt } from '../summary/received-at';
import type { Text } from '../text';
import { formats, headerStyle, personalHeaderStyle } from './cell-styles';
import { lightLooks } from './light-looks';
import { lightName } from '../clock/light-name';
import { maskPersonal } from './mask-personal';
import { pivotHelpers } from './pivot-helpers';
import type { RegisterColumn } from './register-column';
import { registerLayout } from './register-layout';
import { fittedHeights } from './fitted-heights';
import { PAGE_WIDTH, registerCellStyle } from './register-sheet';
import { registerRow } from './register-row';
import type { ReportContents } from './report-contents';
import { atLeastOneRow, heading, reportSheet, TABLE_ROW } from './report-sheet';
import { runsOf } from './runs-of';
import { SHEET_ROWS } from './sheet-limits';
import type { Cell, CellValue, SheetPlan } from './workbook-plan';

/** Lays out the records the figures come from: those open at some time of the period. */
export function reportDetailsSheet(contents: ReportContents): SheetPlan {
  const { ledger, summary } = contents;
  const { language } = ledger;
  const layout = registerLayout(ledger, summary.asOf);
  const shown = layout.columns.flatMap((column, index) =>
    column.hidden ? [] : [{ column, index }],
  );
  const records = periodRecords(contents);
  const monthOf = monthReceived(ledger);
  const rows = records.slice(-MOST_ROWS).map((record) => {
    const cells = registerRow(record, layout, summary.asOf, { row: 0, version: 1 });
    return [
      ...shown.map(({ column, index }) =>
        maskPersonal(plainValue(cells[index]), column.personal, contents),
      ),
      monthOf(record),
    ];
  });
  const width = shown.length + 1;
  const body = atLeastOneRow(rows, width);
  const head = heading(sheetName[language], remark(records.length)[language]);
  const widths = [
    ...shown.map(({ column }) => (column.content === 'long-text' ? LONG_TEXT_WIDTH : column.width)),
    MONTH_WIDTH,
  ];
  const block = {
    row: TABLE_ROW,
    column: 0,
    cells: [
      withMonth(
        shown.map(({ column }) => column.header),
        language,
      ),
      ...body,
    ],
  };
  const area = { row: TABLE_ROW, column: 0, rows: body.length + 1, columns: width };
  return reportSheet('details', sheetName[language], {
    columns: widths.map((width) => ({ width })),
    blocks: [...head.blocks, block],
    rowHeights: [...(head.rowHeights ?? []), ...fittedHeights(block, widths)],
    styles: [
      ...head.styles,
      ...shown.flatMap(({ column }, index) => [
        {
          area: { row: TABLE_ROW, column: index, rows: 1, columns: 1 },
          style: column.personal ? personalHeaderStyle : headerStyle,
        },
        {
          area: { row: TABLE_ROW + 1, column: index, rows: body.length, columns: 1 },
          style: registerCellStyle(column),
        },
      ]),
      {
        area: { row: TABLE_ROW, column: shown.length, rows: 1, columns: 1 },
        style: headerStyle,
      },
      {
        area: { row: TABLE_ROW + 1, column: shown.length, rows: body.length, columns: 1 },
        style: { numberFormat: formats.text, valign: 'top', border: 'thin', align: 'left' },
      },
      ...lightStyles(
        shown.map(({ column }) => column),
        rows,
        language,
      ),
    ],
    tables: [{ name: DETAILS_TABLE, area, style: 'TableStyleLight1' }],
    freeze: { rows: TABLE_ROW + 1, columns: 2 },
    print: {
      landscape: true,
      paper: 'A4',
      header: sheetName[language],
      repeatRows: TABLE_ROW + 1,
      repeatColumns: 1,
      pagesAcross: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH),
    },
  });
}

/** Name of the native table of the records. */
export const DETAILS_TABLE = 'ReportDetails';

const LONG_TEXT_WIDTH = 80;
const MONTH_WIDTH = 12;

/** The headers and, last, one for what the register has not and pivots group by: `2026-11`. */
function withMonth(headers: readonly string[], language: 'zh' | 'en'): readonly string[] {
  const wanted = monthHeader[language];
  return [...headers, headers.includes(wanted) ? `${wanted} 2` : wanted];
}

const monthHeader: Text = pivotHelpers.find(({ key }) => key === 'helper:month')?.header ?? {
  zh: '',
  en: '',
};

const monthReceived = ({ rulebook, zone }: ReportContents['ledger']) => {
  const intake = intakeEvent(rulebook);
  return (record: ComplaintRecord): string => {
    const received = receivedAt(record, intake);
    return received ? formatDay(zone.toDay(received.instant)).slice(0, 7) : NO_DATA;
  };
};

/** What a sheet holds below the header of the table. */
const MOST_ROWS = SHEET_ROWS - TABLE_ROW - 1;

function periodRecords({ records, summary, ledger }: ReportContents): readonly ComplaintRecord[] {
  const period = {
    from: parseIsoDay(summary.period.from) ?? -Infinity,
    to: parseIsoDay(summary.period.to) ?? Infinity,
  };
  return records.filter((record) => isOpenWithin(record, period, ledger));
}

/** What the cell shows instead of its formula. */
function plainValue(cell: Cell | undefined): CellValue {
  if (cell === undefined || cell === null || cell === '') return null;
  return typeof cell === 'object' ? cell.value : cell;
}

/** The colours of the lights as plain fills: a report does not change when it is opened. */
function lightStyles(
  columns: readonly RegisterColumn[],
  rows: readonly (readonly CellValue[])[],
  language: 'zh' | 'en',
): SheetPlan['styles'] {
  const looks = new Map(lightLooks.map(({ light, style }) => [lightName(light)[language], style]));
  const lights = columns.flatMap(({ source }, index) =>
    source.kind === 'light' || source.kind === 'overall-light' ? [index] : [],
  );
  return lights.flatMap((column) =>
    runsOf(rows.map((row) => looks.get(String(row[column])))).flatMap(
      ({ value: style, from, count }) =>
        style
          ? [{ area: { row: TABLE_ROW + 1 + from, column, rows: count, columns: 1 }, style }]
          : [],
    ),
  );
}

const sheetName: Text = { zh: '明细', en: 'Details' };
const remark = (count: number): Text => ({
  zh: `本期在办及办结的记录，共 ${count} 件${count > MOST_ROWS ? `，一张工作表只容得下最后 ${MOST_ROWS} 件` : ''}`,
  en: `Records open or closed in the period: ${count}${count > MOST_ROWS ? `; a sheet has room for the last ${MOST_ROWS} of them` : ''}`,
});
