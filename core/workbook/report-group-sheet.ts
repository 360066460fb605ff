import type { SummaryTable } from '../summary/summary-table';
import { isTimeKey } from '../summary/group-keys';
import type { Text } from '../text';
import { measureTable, type MeasureTable } from './measure-table';
import type { ReportContents } from './report-contents';
import { fittedHeights } from './fitted-heights';
import { heading, reportSheet, TABLE_ROW } from './report-sheet';
import type { ChartPlan, SheetPlan } from './workbook-plan';

/** Bars that a Pareto chart can still be read with. */
const MOST_BARS = 15;

/**
 * Lays out the figures of one grouping, the largest group first with its share and the running
 * share, and a Pareto chart of the received; time keeps its order and has a plain chart.
 */
export function reportGroupSheet(
  table: SummaryTable,
  { ledger, summary }: ReportContents,
): SheetPlan {
  const { language } = ledger;
  const isTime = table.keys.some(isTimeKey);
  const titles = table.titles.map((title) => title[language]);
  const name = `${by[language]}${titles.join(language === 'zh' ? '、' : ' and ')}`;
  const sorted = isTime ? table : { ...table, rows: [...table.rows].sort(byReceived) };
  const placed = measureTable(sorted, summary.measures, {
    row: TABLE_ROW,
    language,
    withShares: !isTime,
  });
  const head = heading(name, `${summary.period.from} – ${summary.period.to}`);
  return reportSheet('group', name, {
    columns: placed.widths.map((width) => ({ width })),
    blocks: [...head.blocks, placed.block],
    rowHeights: [...(head.rowHeights ?? []), ...fittedHeights(placed.block, placed.widths)],
    styles: [...head.styles, ...placed.styles],
    charts: table.keys.length === 1 ? groupChart(placed, isTime, name, language) : [],
  });
}

const byReceived = (a: SummaryTable['rows'][number], b: SummaryTable['rows'][number]): number =>
  (b.values['received']?.value ?? 0) - (a.values['received']?.value ?? 0);

function groupChart(
  table: MeasureTable,
  isTime: boolean,
  title: string,
  language: 'zh' | 'en',
): readonly ChartPlan[] {
  const received = table.column('received');
  const running = table.column('cumulative');
  if (!received) return [];
  const rows = isTime ? received.rows : Math.min(received.rows, MOST_BARS);
  const anchor = { row: TABLE_ROW + table.block.cells.length + 1, column: 0, rows: 20, columns: 8 };
  const cut = { categories: { ...table.groups, rows }, anchor, title };
  const count = { name: countName[language], values: { ...received, rows } };
  if (!running) return [{ ...cut, kind: 'column', series: [count] }];
  const line = { name: runningName[language], values: { ...running, rows }, secondAxis: true };
  return [{ ...cut, kind: 'pareto', series: [count, line] }];
}

const by: Text = { zh: '按', en: 'By ' };
const countName: Text = { zh: '受理量', en: 'Received' };
const runningName: Text = { zh: '累计占比', en: 'Running share' };
