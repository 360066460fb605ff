import type { Language, Text } from '../text';
import { fittedHeights } from './fitted-heights';
import { measureTable } from './measure-table';
import type { ReportContents } from './report-contents';
import { heading, reportSheet, TABLE_ROW } from './report-sheet';
import type { Cell, ChartPlan, SheetPlan } from './workbook-plan';

const COUNTS = ['received', 'closed'];
/** The charts stand below the table, one under the other, so that all keep to one page. */
const CHART_COLUMNS = 11;
const CHART_ROWS = 14;
const RATES = ['onTimeRate', 'closingRate'];

/**
 * Lays out the figures month by month, with a chart of the counts and one of the rates. The charts
 * draw hidden columns in which a month without data is empty, because a dash would be drawn as zero.
 */
export function reportTrendSheet({ ledger, summary }: ReportContents): SheetPlan {
  const { language } = ledger;
  const { series, measures } = summary;
  const head = heading(sheetName[language], remark[language]);
  const table = measureTable(series, measures, { row: TABLE_ROW, language });
  const drawn = [...COUNTS, ...RATES].flatMap((key) => {
    const measure = measures.find((candidate) => candidate.key === key);
    return measure ? [{ key, name: measure.title[language] }] : [];
  });
  const widths = [
    ...table.widths,
    ...Array.from({ length: Math.max(0, CHART_COLUMNS - table.widths.length) }, () => 9.5),
  ];
  const firstDrawn = widths.length;
  const cells: readonly (readonly Cell[])[] = [
    drawn.map(({ name }) => name),
    ...series.rows.map(({ values }) => drawn.map(({ key }) => values[key]?.value ?? null)),
  ];
  const chart = (
    look: Pick<ChartPlan, 'kind' | 'valueFormat'>,
    keys: readonly string[],
    place: number,
  ): readonly ChartPlan[] => {
    const shown = drawn.flatMap(({ key, name }, index) =>
      keys.includes(key) ? [{ name, values: { ...table.groups, column: firstDrawn + index } }] : [],
    );
    const row = TABLE_ROW + cells.length + 1 + place * (CHART_ROWS + 1);
    const anchor = { row, column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS };
    return shown.length > 0 && series.rows.length > 0
      ? [
          {
            ...look,
            title: titleOf(shown, language),
            anchor,
            categories: table.groups,
            series: shown,
          },
        ]
      : [];
  };
  return reportSheet('trend', sheetName[language], {
    columns: [
      ...widths.map((width, index) => ({ width: index === 0 ? 16 : width })),
      ...drawn.map(() => ({ width: 12, hidden: true })),
    ],
    blocks: [...head.blocks, table.block, { row: TABLE_ROW, column: firstDrawn, cells }],
    rowHeights: [...(head.rowHeights ?? []), ...fittedHeights(table.block, table.widths)],
    styles: [...head.styles, ...table.styles],
    charts: [
      ...chart({ kind: 'column' }, COUNTS, 0),
      ...chart({ kind: 'line', valueFormat: '0%' }, RATES, 1),
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 1 },
    print: {
      landscape: true,
      paper: 'A4',
      header: sheetName[language],
      columns: firstDrawn,
      pagesDown: 1,
    },
  });
}

const sheetName: Text = { zh: '按月趋势', en: 'By month' };
const remark: Text = {
  zh: '本期各月；本期不足十二个月的，为截至本期末的十二个月',
  en: 'The months of the period, or the twelve that end with it',
};

/** What the chart shows, no more: `Received and closed`. */
const titleOf = (shown: readonly { readonly name: string }[], language: Language): string =>
  shown
    .map(({ name }, index) =>
      index === 0 ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    )
    .join(language === 'zh' ? '与' : ' and ');
