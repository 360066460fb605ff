import type { ReportFigure } from '../summary/report-figures';
import { headText, type Language, type Text } from '../text';
import { figureCell, figureStyle } from './figure-cell';
import { changeStyle, comparedCells, measureCell, measureStyle } from './measure-cell';
import type { ReportContents } from './report-contents';
import { reportSheet, reportTable, TABLE_ROW } from './report-sheet';
import type { CellValue, SheetPlan } from './workbook-plan';

/** Lays out the measures of the period, each with its comparisons and its definition beside it. */
export function reportSummarySheet({ ledger, summary, figures = [] }: ReportContents): SheetPlan {
  const { language } = ledger;
  const { measures, period } = summary;
  const own = figures.map((figure) => figureRow(figure, language));
  const rows = [
    ...measures.map((measure) => [
      measure.title[language],
      measureCell(measure.value),
      ...comparedCells(measure),
      measure.definition[language],
    ]),
    ...own,
  ];
  const table = {
    title: sheetName[language],
    remark: `${period.from} – ${period.to}`,
    headers: summaryHeaders.map((header) => header[language]),
    widths: summaryWidths,
    rows,
  };
  const laidOut = reportTable(table);
  const row = (index: number): number => TABLE_ROW + 1 + index;
  return reportSheet('summary', table.title, {
    ...laidOut,
    freeze: { rows: TABLE_ROW + 1, columns: 1 },
    print: { landscape: true, paper: 'A4', header: table.title, repeatRows: TABLE_ROW + 1 },
    styles: [
      ...laidOut.styles,
      {
        area: { row: row(0), column: 0, rows: rows.length, columns: 1 },
        style: { bold: true },
      },
      ...[...measures.map(({ unit }) => measureStyle(unit)), ...figures.map(figureStyle)].flatMap(
        (style, index) => [
          ...[1, 2, 4].map((column) => ({
            area: { row: row(index), column, rows: 1, columns: 1 },
            style: { ...style, ...(column === 1 ? { bold: true } : {}) },
          })),
          ...[3, 5].map((column) => ({
            area: { row: row(index), column, rows: 1, columns: 1 },
            style: changeStyle,
          })),
        ],
      ),
    ],
  });
}

/** A figure of the regime's own with its comparisons. */
function figureRow(figure: ReportFigure, language: Language): readonly CellValue[] {
  const cell = (value: number | null) => figureCell(value, figure);
  const change = (before: number | null) =>
    measureCell(
      figure.value === null || !before ? null : (figure.value - before) / Math.abs(before),
    );
  return [
    headText(figure.title, language),
    cell(figure.value),
    cell(figure.previous),
    change(figure.previous),
    cell(figure.lastYear),
    change(figure.lastYear),
    figure.definition[language],
  ];
}

/** Widths of its columns in characters. */
export const summaryWidths = [30, 13, 13, 12, 13, 12, 74];
const sheetName: Text = { zh: '摘要', en: 'Summary' };
/** Headers of a table of measures, wherever it stands. */
export const summaryHeaders: readonly Text[] = [
  { zh: '指标', en: 'Measure' },
  { zh: '本期', en: 'This period' },
  { zh: '上期', en: 'Period before' },
  { zh: '环比', en: 'Change' },
  { zh: '去年同期', en: 'A year earlier' },
  { zh: '同比', en: 'Change on year' },
  { zh: '定义', en: 'Definition' },
];
