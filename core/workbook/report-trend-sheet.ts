import type { Text } from '../text';
import { measureTable } from './measure-table';
import type { ReportContents } from './report-contents';
import { heading, reportSheet, TABLE_ROW } from './report-sheet';
import type { ChartPlan, SheetPlan } from './workbook-plan';

/** Lays out the figures month by month, with a chart of the counts and one of the rates. */
export function reportTrendSheet({ ledger, summary }: ReportContents): SheetPlan {
  const { language } = ledger;
  const head = heading(sheetName[language], remark[language]);
  const table = measureTable(summary.series, summary.measures, {
    row: TABLE_ROW,
    language,
    withShares: false,
  });
  const chartRow = TABLE_ROW + table.block.cells.length + 1;
  const chart = (
    kind: ChartPlan['kind'],
    title: Text,
    keys: readonly string[],
    column: number,
  ): readonly ChartPlan[] => {
    const series = keys.flatMap((key) => {
      const values = table.column(key);
      const measure = summary.measures.find((candidate) => candidate.key === key);
      return values && measure ? [{ name: measure.title[language], values }] : [];
    });
    if (series.length === 0) return [];
    const anchor = { row: chartRow, column, rows: 18, columns: 6 };
    const shown = kind === 'line' ? { valueFormat: '0%' } : {};
    return [{ kind, title: title[language], anchor, categories: table.groups, series, ...shown }];
  };
  return reportSheet('trend', sheetName[language], {
    columns: table.widths.map((width, index) => ({ width: index === 0 ? 16 : width })),
    blocks: [...head.blocks, table.block],
    rowHeights: head.rowHeights ?? [],
    styles: [...head.styles, ...table.styles],
    charts: [
      ...chart('column', counts, ['received', 'closed'], 0),
      ...chart('line', rates, ['onTimeRate', 'closingRate'], 6),
    ],
  });
}

const sheetName: Text = { zh: '按月趋势', en: 'By month' };
const remark: Text = {
  zh: '本期各月；本期不足十二个月的，为截至本期末的十二个月',
  en: 'The months of the period, or the twelve that end with it',
};
const counts: Text = { zh: '受理量与办结量', en: 'Received and closed' };
const rates: Text = { zh: '按时办结率与办结率', en: 'On-time rate and closing rate' };
