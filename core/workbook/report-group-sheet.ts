import type { SummaryTable } from '../summary/summary-table';
import { isTimeKey, resolveGroupField } from '../summary/group-keys';
import { bySize } from '../summary/pareto';
import type { Summary } from '../summary/summarise';
import type { Language, Text } from '../text';
import { maskPersonal } from './mask-personal';
import { measureTable, type MeasureTable } from './measure-table';
import type { ReportContents } from './report-contents';
import { fittedHeights } from './fitted-heights';
import { heading, reportSheet, TABLE_ROW } from './report-sheet';
import type { ChartPlan, SheetPlan } from './workbook-plan';

/** Bars that a Pareto chart can still be read with. */
const MOST_BARS = 15;
const CHART_ROWS = 16;
const CHART_COLUMNS = 11;

/**
 * Lays out the figures of one grouping, the largest group first with its share and the running
 * share, and a Pareto chart of the received (or of the first count there is); time keeps its order and has a plain chart.
 */
export function reportGroupSheet(table: SummaryTable, contents: ReportContents): SheetPlan {
  const { ledger, summary } = contents;
  const { language } = ledger;
  const isTime = table.keys.some(isTimeKey);
  const titles = table.titles.map((title) => title[language]);
  const name = `${by[language]}${titles.join(language === 'zh' ? '、' : ' and ')}`;
  const ranked = rankingMeasure(summary.measures);
  const key = ranked?.key ?? '';
  const masked = maskGroups(table, contents);
  const sorted = isTime ? masked : { ...masked, rows: bySize(masked.rows, key) };
  const bars = table.keys.length > 1 ? 0 : barsOf(sorted, isTime, key);
  const placed = measureTable(sorted, summary.measures, {
    row: bars > 0 ? TABLE_ROW + CHART_ROWS + 1 : TABLE_ROW,
    language,
    shareOf: isTime ? undefined : key,
  });
  const head = heading(name, `${summary.period.from} – ${summary.period.to}`);
  return reportSheet('group', name, {
    columns: placed.widths.map((width) => ({ width })),
    blocks: [...head.blocks, placed.block],
    rowHeights: [...(head.rowHeights ?? []), ...fittedHeights(placed.block, placed.widths)],
    styles: [...head.styles, ...placed.styles],
    freeze: { rows: bars > 0 ? 0 : TABLE_ROW + 1, columns: table.keys.length },
    print: {
      landscape: true,
      paper: 'A4',
      header: name,
      repeatRows: 1,
      repeatFrom: placed.block.row,
    },
    charts: bars > 0 && ranked ? groupChart(placed, bars, { name, ranked, language }) : [],
  });
}

/** Groups of a personal field are counted, not named, for whoever may not see them. */
function maskGroups(table: SummaryTable, contents: ReportContents): SummaryTable {
  const personal = table.keys.map(
    (key) => resolveGroupField(key, contents.ledger.rulebook)?.personal ?? false,
  );
  const mask = (text: string, index: number): string =>
    String(maskPersonal(text, personal[index] ?? false, contents));
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      texts: row.texts.map(({ zh, en }, index) => ({ zh: mask(zh, index), en: mask(en, index) })),
    })),
  };
}

/** Groups that a chart shows: every month, but of other groups only those that received some. */
const barsOf = ({ rows }: SummaryTable, isTime: boolean, key: string): number =>
  isTime
    ? rows.length
    : Math.min(MOST_BARS, rows.filter(({ values }) => (values[key]?.value ?? 0) > 0).length);

type Ranked = Summary['measures'][number];

/** What groups are ranked by: the received, else the first count the report shows. */
const rankingMeasure = (measures: readonly Ranked[]): Ranked | undefined =>
  measures.find(({ key }) => key === 'received') ?? measures.find(({ unit }) => unit === 'count');

/** The chart stands above its table, so that it keeps to one page. */
function groupChart(
  table: MeasureTable,
  rows: number,
  shown: { readonly name: string; readonly ranked: Ranked; readonly language: Language },
): readonly ChartPlan[] {
  const { name: title, ranked, language } = shown;
  const received = table.column(ranked.key);
  const running = table.column('cumulative');
  if (!received) return [];
  const anchor = { row: TABLE_ROW, column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS };
  const cut = { categories: { ...table.groups, rows }, anchor, title };
  const count = { name: ranked.title[language], values: { ...received, rows } };
  if (!running) return [{ ...cut, kind: 'column', series: [count] }];
  const line = { name: runningName[language], values: { ...running, rows }, secondAxis: true };
  return [{ ...cut, kind: 'pareto', series: [count, line] }];
}

const by: Text = { zh: '按', en: 'By ' };
const runningName: Text = { zh: '累计占比', en: 'Running share' };
