import { runningShares } from '../summary/pareto';
import type { SummaryTable } from '../summary/summary-table';
import type { Summary } from '../summary/summarise';
import { headText, type Language, type Text } from '../text';
import { formats, headerStyle } from './cell-styles';
import { measureCell, measureStyle } from './measure-cell';
import { textWidth } from './text-width';
import type { Area, Cell, SheetPlan } from './workbook-plan';

/** A table of figures as it stands on a sheet. */
export interface MeasureTable {
  readonly block: SheetPlan['blocks'][number];
  readonly styles: SheetPlan['styles'];
  readonly widths: readonly number[];
  /** Cells of a column below the header, by measure key; `share` and `cumulative` where they are. */
  column(key: string): Area | undefined;
  /** Cells of the first group column. */
  readonly groups: Area;
}

type Row = SummaryTable['rows'][number];

interface MeasureColumn {
  readonly key: string;
  readonly header: string;
  readonly unit: Summary['measures'][number]['unit'];
  readonly value: (row: Row, index: number) => Cell;
}

/**
 * Lays out a summary table: a row for each group, a column for each measure; the part
 * of the measure `shareOf` and its running sum stand beside it.
 */
export function measureTable(
  table: SummaryTable,
  measures: Summary['measures'],
  place: {
    readonly row: number;
    readonly language: Language;
    readonly shareOf?: string | undefined;
  },
): MeasureTable {
  const { language } = place;
  const columns = measures.flatMap((measure): readonly MeasureColumn[] => {
    const { key, unit, title } = measure;
    const own: MeasureColumn = {
      key,
      header: headText(title, language),
      unit,
      value: ({ values }) => measureCell(values[key]?.value),
    };
    return key === place.shareOf ? [own, ...shareColumns(table, key, language)] : [own];
  });
  const keyCount = Math.max(table.keys.length, 1);
  const titles = table.titles.map((title) => headText(title, language));
  const header = [...titles, ...columns.map((column) => column.header)];
  const body = table.rows.map((row, index) => [
    ...row.texts.map((text) => text[language]),
    ...columns.map((column) => column.value(row, index)),
  ]);
  const below = (column: number, width: number): Area => ({
    row: place.row + 1,
    column,
    rows: body.length,
    columns: width,
  });
  return {
    block: { row: place.row, column: 0, cells: [header, ...body] },
    widths: [...titles.map(() => GROUP_WIDTH), ...columns.map(widthOf)],
    groups: below(0, 1),
    column: (key) => {
      const index = columns.findIndex((column) => column.key === key);
      return index < 0 || body.length === 0 ? undefined : below(keyCount + index, 1);
    },
    styles: [
      {
        area: { row: place.row, column: 0, rows: 1, columns: header.length },
        style: headerStyle,
      },
      ...(body.length === 0
        ? []
        : [
            {
              area: below(0, header.length),
              style: { border: 'thin', valign: 'top', wrap: true },
            } as const,
            {
              area: below(0, keyCount),
              style: { numberFormat: formats.text },
            },
            ...columns.map(({ unit }, index) => ({
              area: below(keyCount + index, 1),
              style: measureStyle(unit),
            })),
          ]),
    ],
  };
}

function shareColumns(
  table: SummaryTable,
  key: string,
  language: Language,
): readonly MeasureColumn[] {
  const shares = table.rows.map(({ values }) => values[key]?.share ?? null);
  const known = shares.every((share) => share !== null);
  if (!known) return [];
  const running = runningShares(shares);
  return [
    {
      key: 'share',
      header: share[language],
      unit: 'ratio',
      value: (_, index) => Math.round((shares[index] ?? 0) * 100) / 10_000,
    },
    {
      key: 'cumulative',
      header: cumulative[language],
      unit: 'ratio',
      value: (_, index) => Math.round((running[index] ?? 0) * 100) / 10_000,
    },
  ];
}

/** Room for the figures, and for the longest word of the header. */
const widthOf = ({ unit, header }: MeasureColumn): number =>
  Math.max(
    WIDTHS[unit],
    ...(header.match(WORDS) ?? []).map((word) => Math.ceil(textWidth(word)) + 2),
  );

const WORDS = /[!-\u2dff]+/g;

/** Characters that a group's name and a figure of a unit need; a header breaks into lines. */
const GROUP_WIDTH = 24;
const WIDTHS: Readonly<Record<MeasureColumn['unit'], number>> = {
  count: 9,
  ratio: 9.5,
  'working-day': 11,
  hour: 11,
  yuan: 15,
};

const share: Text = { zh: '占比', en: 'Share' };
const cumulative: Text = { zh: '累计占比', en: 'Running share' };
