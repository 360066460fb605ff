import type { Text } from '../text';
import { figureCell, figureStyle } from '../workbook/figure-cell';
import { measureCell, measureStyle } from '../workbook/measure-cell';
import type { ReportContents } from '../workbook/report-contents';
import { reportSheet, reportTable, TABLE_ROW } from '../workbook/report-sheet';
import type { SheetPlan } from '../workbook/workbook-plan';

/** Lays out what the regime measures of a case, with definitions; nothing where it names nothing. */
export function caseFiguresSheet({
  ledger: { language },
  summary: { measures },
  figures = [],
}: ReportContents): readonly SheetPlan[] {
  const lines = [
    ...measures.map((measure) => ({
      ...{ title: measure.title, definition: measure.definition },
      ...{ cell: measureCell(measure.value), style: measureStyle(measure.unit) },
    })),
    ...figures.map((figure) => ({
      ...{ title: figure.title, definition: figure.definition },
      ...{ cell: figureCell(figure.value, figure), style: figureStyle(figure) },
    })),
  ];
  if (lines.length === 0) return [];
  const table = {
    title: sheetName[language],
    remark: remark[language],
    headers: headers.map((header) => header[language]),
    widths: [34, 16, 84],
    rows: lines.map(({ title, cell, definition }) => [title[language], cell, definition[language]]),
  };
  const laidOut = reportTable(table);
  return [
    reportSheet('figures', table.title, {
      ...laidOut,
      styles: [
        ...laidOut.styles,
        ...lines.map(({ style }, index) => ({
          area: { row: TABLE_ROW + 1 + index, column: 1, rows: 1, columns: 1 },
          style: { ...style, bold: true },
        })),
      ],
    }),
  ];
}

const sheetName: Text = { zh: '本件指标', en: 'Figures of the case' };
const remark: Text = { zh: '只计本件投诉。', en: 'Of this case alone.' };
const headers: readonly Text[] = [
  { zh: '指标', en: 'Measure' },
  { zh: '数值', en: 'Figure' },
  { zh: '定义', en: 'Definition' },
];
