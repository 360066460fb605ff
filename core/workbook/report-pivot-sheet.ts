import { lightName } from '../clock/light-name';
import type { Text } from '../text';
import { headerStyle } from './cell-styles';
import { lightLooks } from './light-looks';
import { pivotCells } from './pivot-cells';
import { registerColumns } from './register-columns';
import type { ReportContents } from './report-contents';
import { DETAILS_TABLE } from './report-details-sheet';
import { heading, reportSheet } from './report-sheet';
import type { CellValue, PivotAxis, SheetPlan } from './workbook-plan';

/**
 * Lays out a native pivot over the rows of the details, to be turned in Excel: an extra, as every
 * figure of the report stands in a plain table as well. None without rows.
 */
export function reportPivotSheet(
  contents: ReportContents,
  details: SheetPlan,
): readonly SheetPlan[] {
  const { language } = contents.ledger;
  const [headers = [], ...rows] = details.blocks.at(-1)?.cells ?? [];
  const table: DetailsTable = { headers: headers.map(String), rows: rows as CellValue[][] };
  const month = table.headers.at(-1) ?? '';
  const monthAxis = axisOf(month, table, language);
  const [row = monthAxis, column, ...filters] = axesOf(contents, table);
  const across = column ?? monthAxis;
  if (row === undefined || across === undefined || row === across) return [];
  if (monthAxis && row !== monthAxis && across !== monthAxis) filters.push(monthAxis);
  const top = FIRST_ROW + (filters.length > 0 ? filters.length + 1 : 0);
  const cells = pivotCells({
    row,
    column: across,
    table,
    total: total[language],
    title: count[language],
  });
  const width = across.items.length + 2;
  const head = heading(sheetName[language], remark[language]);
  return [
    reportSheet('pivot', sheetName[language], {
      columns: [{ width: 26 }, ...Array.from({ length: width - 1 }, () => ({ width: 14 }))],
      blocks: [
        ...head.blocks,
        {
          row: FIRST_ROW,
          column: 0,
          cells: filters.map(({ header }) => [header, every[language]]),
        },
        { row: top, column: 0, cells },
      ].filter((block) => block.cells.length > 0),
      ...(head.rowHeights && { rowHeights: head.rowHeights }),
      styles: [
        ...head.styles,
        { area: { row: top, column: 0, rows: 2, columns: width }, style: headerStyle },
      ],
      pivots: [
        {
          name: 'ReportPivot',
          source: { table: DETAILS_TABLE },
          refreshOnLoad: true,
          headers: table.headers,
          area: { row: top, column: 0, rows: cells.length, columns: width },
          row,
          column: across,
          filters,
          figures: [{ header: month, title: count[language], subtotal: 'count' }],
          total: total[language],
        },
      ],
    }),
  ];
}

/** Below the heading. */
const FIRST_ROW = 3;

interface DetailsTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The rows, the columns and the filters a reader is likeliest to want, as far as there are such. */
function axesOf(
  { ledger: { rulebook, language }, personal }: ReportContents,
  table: DetailsTable,
): PivotAxis[] {
  const fieldOf = (use: string): string | undefined => {
    const field = rulebook.fields.find((one) => one.use === use);
    return field && `field:${field.key}`;
  };
  const wanted = [fieldOf('category') ?? fieldOf('department'), 'overall-light'];
  const keys = [...wanted, fieldOf('department'), 'level'];
  const columns = registerColumns(rulebook, language);
  return [...new Set(keys)].flatMap((key) => {
    const column = columns.find((one) => one.key === key);
    if (!column || (column.personal && personal === 'masked')) return [];
    return axisOf(column.header, table, language) ?? [];
  });
}

/** What Excel takes as an item of a field. */
const LONGEST_ITEM = 255;

/** The texts of a column in order; undefined where it has none, or what is no short text. */
function axisOf(
  header: string,
  { headers, rows }: DetailsTable,
  language: 'zh' | 'en',
): PivotAxis | undefined {
  const place = headers.indexOf(header);
  const found = new Map<string, string | null>();
  for (const row of rows) {
    const value = row[place] ?? null;
    if (value !== null && (typeof value !== 'string' || value.length > LONGEST_ITEM))
      return undefined;
    const key = value === null ? '' : `=${value.toLowerCase()}`;
    if (!found.has(key)) found.set(key, value);
  }
  const items = [...found.values()].sort(byPlace(language));
  return place < 0 || items.every((item) => item === null) ? undefined : { header, items };
}

/** Lights as they are ranked, other texts by their characters, blank cells last. */
function byPlace(language: 'zh' | 'en') {
  const lights = lightLooks.map(({ light }) => lightName(light)[language]);
  const rank = (item: string | null): number => (item === null ? Infinity : lights.indexOf(item));
  return (one: string | null, other: string | null): number =>
    rank(one) - rank(other) || ((one ?? '') < (other ?? '') ? -1 : 1);
}

const sheetName: Text = { zh: '透视表', en: 'Pivot' };
const remark: Text = {
  zh: '由“明细”表生成的数据透视表，可拖动字段自行排列；打开时自动刷新。数字以前面各表为准。',
  en: 'A PivotTable over the details, to be turned as you like; refreshed when opened. The tables before it are the report.',
};
const count: Text = { zh: '件数', en: 'Complaints' };
const total: Text = { zh: '总计', en: 'Grand total' };
const every: Text = { zh: '(全部)', en: '(All)' };
