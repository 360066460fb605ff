import { isTimeKey } from '../../../core/summary/group-keys';
import type { MeasureResult } from '../../../core/summary/summarise';
import type { FigureCell, FigureChart, FigureTable } from '../../../core/workbook/figure-table';
import { measureCell } from '../../../core/workbook/measure-cell';
import type { StatisticsWording } from '../../texts/statistics-wording';
import type { FigureFacts } from './figure-facts';
import { MOST_BARS, type ShownRow, type ShownTable } from './shown-table';

/** A column of the table that leaves the pane. */
interface Column {
  readonly header: string;
  readonly width: number;
  readonly cell: (row: ShownRow) => FigureCell;
  /** How the chart draws it. */
  readonly drawn?: Omit<FigureChart['series'][number], 'column'>;
}

/**
 * What a view shows as a table of its own, with the chart the pane draws: the groups by size unless
 * they have an order, time as it runs, a Pareto with the running share on a second axis.
 *
 * @param line a second measure over time, drawn as a line.
 */
export function figuresOfGroups(
  view: {
    readonly shown: ShownTable;
    readonly line?: MeasureResult | undefined;
    readonly inOrder: boolean;
  },
  facts: FigureFacts,
  wording: StatisticsWording,
): FigureTable {
  const { shown, line, inOrder } = view;
  const { say, head, texts } = wording;
  const { titles, measure, table } = shown;
  const isTime = table?.keys.some(isTimeKey) ?? false;
  const figure = table === undefined ? texts.statistics.value : say(measure.title);
  const columns = [...nameColumns(shown, wording), ...figureColumns(shown, figure, line, wording)];
  const rows = inOrder || isTime ? shown.rows : bySize(shown.rows);
  const title = titles.map(head).join(' · ');
  return {
    ...facts,
    key: facts.keyOf(
      'groups',
      ...(table?.keys ?? [shown.rows[0]?.measure ?? '']),
      measure.key,
      line?.key ?? '',
    ),
    title: table === undefined ? title : `${title} · ${say(measure.title)}`,
    definitions: [...(table === undefined ? [] : [measure]), ...(line ? [line] : [])].map(
      (one) => `${say(one.title)}${texts.common.colon}${say(one.definition)}`,
    ),
    headers: columns.map(({ header }) => header),
    widths: columns.map(({ width }) => width),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    chart: chartOf(shown, columns, isTime),
  };
}

function nameColumns(
  { titles, rows }: ShownTable,
  { say, head, texts }: StatisticsWording,
): readonly Column[] {
  const depth = Math.max(1, ...rows.map(({ name }) => name.length));
  return Array.from({ length: depth }, (_, index) => ({
    header: head(titles[index] ?? titles[0] ?? { zh: '', en: '' }),
    width: 26,
    cell: ({ name }) => {
      const own = name[index];
      return { value: (own && say(own)) || texts.statistics.notWritten, unit: 'text' };
    },
  }));
}

function figureColumns(
  { measure, rows }: ShownTable,
  header: string,
  line: MeasureResult | undefined,
  { say, texts }: StatisticsWording,
): readonly Column[] {
  const { share, runningShare, previous, lastYear, definition } = texts.statistics;
  const has = (test: (row: ShownRow) => unknown): boolean =>
    rows.some((row) => test(row) !== undefined);
  return [
    { ...number(header, measure.unit, ({ value }) => value.value), drawn: {} },
    ...(line
      ? [
          {
            ...number(say(line.title), line.unit, ({ row }) => row?.values[line.key]?.value),
            drawn: { line: true },
          },
        ]
      : []),
    ...(has(({ value }) => value.share)
      ? [number(share, 'ratio', ({ value }) => partOfOne(value.share))]
      : []),
    ...(has((row) => row.running)
      ? [
          {
            ...number(runningShare, 'ratio', (row) => partOfOne(row.running)),
            drawn: { secondAxis: true },
          },
        ]
      : []),
    ...(has((row) => row.previous)
      ? [
          number(previous, 'change', (row) => row.previous?.change),
          number(lastYear, 'change', (row) => row.lastYear?.change),
        ]
      : []),
    ...(has((row) => row.definition) ? [definitionColumn(definition, say)] : []),
  ];
}

const number = (
  header: string,
  unit: FigureCell['unit'],
  value: (row: ShownRow) => number | null | undefined,
): Column => ({ header, width: 13, cell: (row) => ({ value: measureCell(value(row)), unit }) });

const definitionColumn = (header: string, say: StatisticsWording['say']): Column => ({
  header,
  width: 60,
  cell: ({ definition }) => ({ value: definition ? say(definition) : null, unit: 'text' }),
});

/** A share in percent, to the hundredth, as the part of one a cell holds. */
const partOfOne = (percent: number | null | undefined): number | null | undefined =>
  typeof percent === 'number' ? Math.round(percent * 100) / 10_000 : percent;

const bySize = (rows: readonly ShownRow[]): readonly ShownRow[] => {
  const size = ({ value }: ShownRow): number => value.value ?? -1;
  return [...rows].sort((one, other) => size(other) - size(one));
};

function chartOf(
  { measure, rows }: ShownTable,
  columns: readonly Column[],
  isTime: boolean,
): FigureChart {
  const series = columns.flatMap(({ drawn }, column) => (drawn ? [{ column, ...drawn }] : []));
  const plain = isTime && measure.unit === 'ratio' ? 'line' : 'column';
  return {
    kind: series.some(({ secondAxis }) => secondAxis) ? 'pareto' : plain,
    rows: isTime ? rows.length : Math.min(rows.length, MOST_BARS),
    series,
  };
}
