import { dueText } from '../clock/due-text';
import { lightName } from '../clock/light-name';
import { chaseList, type ChaseRow } from '../summary/chase-list';
import type { Field } from '../rulebook/rulebook';
import type { Text } from '../text';
import { formats } from './cell-styles';
import { lightStyle } from './light-looks';
import { maskPersonal } from './mask-personal';
import { remainingText } from './remaining-text';
import type { ReportContents } from './report-contents';
import { TABLE_ROW } from './report-sheet';
import { runsOf } from './runs-of';
import { SHEET_ROWS } from './sheet-limits';
import { tableSheet } from './table-sheet';
import type { CellValue, SheetPlan } from './workbook-plan';

/** Days ahead that the chase list looks. */
const DAYS_AHEAD = 3;

/** Lays out what is overdue or soon due at the time of the figures, most pressing first. */
export function reportChaseSheet(contents: ReportContents): SheetPlan {
  const { ledger, summary, records } = contents;
  const { language, rulebook, calendar, zone } = ledger;
  const all = chaseList(
    records,
    rulebook,
    { calendar, zone },
    { asOf: summary.asOf, withinDays: DAYS_AHEAD },
  );
  const rows = all.slice(0, MOST_ROWS);
  const overdue = all.filter(({ state }) => state === 'overdue').length;
  const shown = (text: string, use: Field['use']): CellValue => {
    const field = rulebook.fields.find((candidate) => candidate.use === use);
    return maskPersonal(text, field?.personal ?? false, contents);
  };
  const cells = rows.map((row) => [
    lightName(row.light)[language],
    row.number ?? row.id,
    shown(row.summary, 'summary'),
    shown(row.department, 'department'),
    shown(row.handler, 'handler'),
    row.clock.title[language],
    `${dueText(row.due, zone)}${row.calendarCertain ? '' : uncertain[language]}`,
    remainingText(
      { status: statusOf(row), ...(row.remaining && { remaining: row.remaining }) },
      language,
    ),
    row.clock.clause,
  ]);
  const remark = countText(overdue, all.length - overdue);
  const sheet = { title: sheetName, remark, headers, widths, rows: cells, frozenColumns: 2 };
  return tableSheet({ key: 'chase', tableName: 'ReportChaseList', ...sheet }, language, (body) => [
    { area: body, style: { numberFormat: formats.text } },
    ...runsOf(rows.map(({ light }) => lightStyle(light))).flatMap(({ value: style, from, count }) =>
      [0, 6, 7].map((column) => ({
        area: { row: body.row + from, column, rows: count, columns: 1 },
        style,
      })),
    ),
  ]);
}

const statusOf = ({ state }: ChaseRow): 'overdue' | 'running' =>
  state === 'overdue' ? 'overdue' : 'running';

function countText(overdue: number, soon: number): Text {
  const isCut = overdue + soon > MOST_ROWS;
  return {
    zh: `逾期 ${overdue} 项，${DAYS_AHEAD} 日内到期 ${soon} 项${isCut ? `；一张工作表只容得下最急的 ${MOST_ROWS} 项` : ''}`,
    en: `${overdue} overdue, ${soon} due within ${DAYS_AHEAD} days${isCut ? `; a sheet has room for the ${MOST_ROWS} most pressing` : ''}`,
  };
}

/** What a sheet holds below the header of the table. */
const MOST_ROWS = SHEET_ROWS - TABLE_ROW - 1;

const widths = [11, 18, 44, 18, 14, 30, 20, 20, 18];
const sheetName: Text = { zh: '逾期与催办', en: 'Overdue and due soon' };
const uncertain: Text = { zh: '（待定）', en: ' (pending)' };
const headers: readonly Text[] = [
  { zh: '时限', en: 'Light' },
  { zh: '编号', en: 'Number' },
  { zh: '摘要', en: 'Summary' },
  { zh: '部门', en: 'Department' },
  { zh: '经办', en: 'Handler' },
  { zh: '事项', en: 'Duty' },
  { zh: '期限', en: 'Due' },
  { zh: '剩余', en: 'Remaining' },
  { zh: '条款', en: 'Clause' },
];
