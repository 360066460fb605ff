import type { MeasureResult } from '../summary/summarise';
import type { Text } from '../text';
import { formats } from './cell-styles';
import { changeStyle, comparedCells, measureCell, measureStyle } from './measure-cell';
import type { ReportContents } from './report-contents';
import { reportSheet, reportTable, TABLE_ROW } from './report-sheet';
import type { CellStyle, CellValue, SheetPlan } from './workbook-plan';

/**
 * Lays out the sections beside the measures (progress, age, satisfaction, what became of comments
 * …); the parts of a whole have their shares. None where the report shows no section.
 */
export function reportSectionsSheet({ ledger, summary }: ReportContents): readonly SheetPlan[] {
  const { language } = ledger;
  const { sections, period } = summary;
  const lines = sections.flatMap(({ title, measures }) =>
    measures.map((measure) => ({ section: title, measure })),
  );
  if (lines.length === 0) return [];
  const table = {
    title: sheetName[language],
    remark: `${period.from} – ${period.to}`,
    headers: headers.map((header) => header[language]),
    widths,
    rows: lines.map(({ section, measure }) => [
      section[language],
      measure.title[language],
      measureCell(measure.value),
      shareCell(measure),
      ...comparedCells(measure),
      measure.definition[language],
    ]),
  };
  const laidOut = reportTable(table);
  return [
    reportSheet('sections', table.title, {
      ...laidOut,
      styles: [
        ...laidOut.styles,
        ...lines.flatMap(({ measure }, index) => lineStyles(measure, TABLE_ROW + 1 + index)),
      ],
      freeze: { rows: TABLE_ROW + 1, columns: 2 },
      print: { landscape: true, paper: 'A4', header: table.title, repeatRows: TABLE_ROW + 1 },
    }),
  ];
}

/** A share as a part of one; empty where the measure is no part of a whole. */
function shareCell({ share }: MeasureResult): CellValue {
  if (share === undefined) return null;
  return measureCell(share === null ? null : Math.round(share * 100) / 10_000);
}

function lineStyles({ unit }: MeasureResult, row: number): SheetPlan['styles'] {
  const at = (column: number, style: CellStyle): SheetPlan['styles'][number] => ({
    area: { row, column, rows: 1, columns: 1 },
    style,
  });
  const figure = measureStyle(unit);
  return [
    at(1, { bold: true }),
    at(2, { ...figure, bold: true }),
    at(3, { numberFormat: formats.share, align: 'right', valign: 'top' }),
    ...[4, 6].map((column) => at(column, figure)),
    ...[5, 7].map((column) => at(column, changeStyle)),
  ];
}

const widths = [20, 28, 13, 11, 13, 12, 13, 12, 60];
const sheetName: Text = { zh: '分项指标', en: 'By section' };
const headers: readonly Text[] = [
  { zh: '分项', en: 'Section' },
  { zh: '指标', en: 'Measure' },
  { zh: '本期', en: 'This period' },
  { zh: '占比', en: 'Share' },
  { zh: '上期', en: 'Period before' },
  { zh: '环比', en: 'Change' },
  { zh: '去年同期', en: 'A year earlier' },
  { zh: '同比', en: 'Change on year' },
  { zh: '定义', en: 'Definition' },
];
