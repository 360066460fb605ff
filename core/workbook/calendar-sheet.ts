import { hoursText } from '../calendar/hours-text';
import { weekdayName } from '../calendar/week-hours-text';
import { weekdayOf } from '../date/civil-date';
import type { EpochDay, Instant } from '../date/time';
import type { Text } from '../text';
import { calendarSpan } from './calendar-span';
import { serialOfDay } from './excel-serial';
import { formats, headerStyle, noteStyle, titleStyle } from './cell-styles';
import type { LedgerSettings } from './ledger-settings';
import { sheetNames, tableNames } from './sheet-names';
import type { Area, Cell, SheetPlan } from './workbook-plan';

/** Where the calendar sheet keeps what formulas look at. */
export interface CalendarPlaces {
  readonly first: Area;
  readonly last: Area;
  readonly certainFrom: Area;
  readonly certainTo: Area;
  /** Every rest day of the span, weekends included; at least one cell. */
  readonly restDays: Area;
}

/** The places of the calendar sheet, which names such as `NonWorkingDays` point at. */
export function calendarPlaces(ledger: LedgerSettings, asOf: Instant): CalendarPlaces {
  const rows = Math.max(1, restDaysOf(ledger, asOf).length);
  return {
    first: cellAt(1, 1),
    last: cellAt(2, 1),
    certainFrom: cellAt(1, 5),
    certainTo: cellAt(2, 5),
    restDays: { row: LIST_ROW + 1, column: 0, rows, columns: 1 },
  };
}

/** Lays out the calendar sheet: rest days, make-up days, the ledger's own days and the notices. */
export function calendarSheet(ledger: LedgerSettings, asOf: Instant): SheetPlan {
  const say = (text: Text): string => text[ledger.language];
  const { first, last } = calendarSpan(ledger, asOf);
  const { calendar } = ledger;
  const rest = restDaysOf(ledger, asOf).map((day) => [
    serialOfDay(day),
    weekdayText(day, ledger),
    nameOf(day, ledger),
  ]);
  const worked = daysOf(first, last)
    .filter((day) => ['make-up', 'extra'].includes(calendar.markOf(day)?.kind ?? ''))
    .map((day) => [serialOfDay(day), weekdayText(day, ledger), nameOf(day, ledger)]);
  const own = [
    ...calendar.source.closures.map(({ day, name }) => [serialOfDay(day), say(closed), name]),
    ...calendar.source.extraWorkdays.map(({ day, name }) => [serialOfDay(day), say(open), name]),
    ...(calendar.source.ownHours ?? []).map(({ day, name, hours }) => [
      serialOfDay(day),
      hoursText(hours),
      name,
    ]),
  ];
  const notices = (ledger.notices ?? []).flatMap(({ year, notices: addresses }) =>
    addresses.map((address) => [year, address]),
  );
  const blank: readonly Cell[][] = [[null, null, null]];
  const restRows = rest.length > 0 ? rest : blank;
  return {
    key: 'calendar',
    name: sheetNames(ledger.language).calendar,
    visibility: 'visible',
    columns: [13, 13, 40, 3, 13, 13, 40, 3, 13, 26, 24, 3, 9, 70].map((width) => ({ width })),
    blocks: [
      { row: 0, column: 0, cells: [[`${say(title)}  ${calendar.version}`]] },
      {
        row: 1,
        column: 0,
        cells: [
          [say(firstDay), serialOfDay(first)],
          [say(lastDay), serialOfDay(last)],
        ],
      },
      {
        row: 1,
        column: 4,
        cells: [
          [say(certainFrom), serialOfDay(Math.max(first, calendar.certainFrom))],
          [say(certainTo), serialOfDay(Math.min(last, calendar.certainTo))],
        ],
      },
      { row: 3, column: 0, cells: [[say(explanation)]] },
      { row: LIST_ROW, column: 0, cells: [restHeader.map(say), ...restRows] },
      { row: LIST_ROW, column: 4, cells: [workHeader.map(say), ...worked] },
      { row: LIST_ROW, column: 8, cells: [ownHeader.map(say), ...own] },
      { row: LIST_ROW, column: 12, cells: [noticeHeader.map(say), ...notices] },
    ],
    styles: [
      { area: cellAt(0, 0), style: titleStyle },
      { area: cellAt(3, 0), style: noteStyle },
      { area: { row: 1, column: 1, rows: 2, columns: 1 }, style: dayStyle },
      { area: { row: 1, column: 5, rows: 2, columns: 1 }, style: dayStyle },
      ...[0, 4, 8].map((column) => ({
        area: { row: LIST_ROW, column, rows: 1, columns: 3 },
        style: headerStyle,
      })),
      { area: { row: LIST_ROW, column: 12, rows: 1, columns: 2 }, style: headerStyle },
      ...[
        { column: 0, rows: restRows.length },
        { column: 4, rows: worked.length },
        { column: 8, rows: own.length },
      ]
        .filter(({ rows }) => rows > 0)
        .map(({ column, rows }) => ({
          area: { row: LIST_ROW + 1, column, rows, columns: 1 },
          style: dayStyle,
        })),
    ],
    rowHeights: [{ row: 0, rows: 1, height: 28 }],
    tables: [
      {
        name: tableNames.restDays,
        area: { row: LIST_ROW, column: 0, rows: restRows.length + 1, columns: 3 },
        style: 'TableStyleLight1',
      },
    ],
    conditionalFormats: [],
    validations: [],
    charts: [],
    freeze: { rows: LIST_ROW + 1, columns: 0 },
    print: { landscape: true, paper: 'A4', header: say(title), repeatRows: LIST_ROW + 1 },
  };
}

const LIST_ROW = 5;
const dayStyle = { numberFormat: formats.day, align: 'left' } as const;

const cellAt = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

function restDaysOf(ledger: LedgerSettings, asOf: Instant): readonly EpochDay[] {
  const { first, last } = calendarSpan(ledger, asOf);
  return daysOf(first, last).filter((day) => !ledger.calendar.isWorkday(day));
}

const daysOf = (first: EpochDay, last: EpochDay): readonly EpochDay[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const nameOf = (day: EpochDay, { calendar, language }: LedgerSettings): string =>
  calendar.markOf(day)?.name[language] ?? (calendar.isCertain(day, day) ? '' : assumed[language]);

const weekdayText = (day: EpochDay, { language }: LedgerSettings): string =>
  weekdayName(weekdayOf(day))[language];

const title: Text = { zh: '工作日历', en: 'Working calendar' };
const firstDay: Text = { zh: '首日', en: 'First day' };
const lastDay: Text = { zh: '末日', en: 'Last day' };
const certainFrom: Text = { zh: '公布自', en: 'Published from' };
const certainTo: Text = { zh: '公布至', en: 'Published to' };
const closed: Text = { zh: '停办', en: 'closed' };
const open: Text = { zh: '加班', en: 'open' };
const assumed: Text = { zh: '未公布，按周末推定', en: 'not published: weekend assumed' };
const explanation: Text = {
  zh: '休息日含周末、法定节假日和本单位停办日；公布日期以外的年份按周一至周五上班推定，结果标“待定”。',
  en: 'Rest days are weekends, statutory holidays and own closures; beyond the published years Monday to Friday is assumed and results are marked “pending”.',
};
const date: Text = { zh: '日期', en: 'Date' };
const weekday: Text = { zh: '星期', en: 'Weekday' };
const restHeader: readonly Text[] = [
  { zh: '休息日', en: 'Rest day' },
  weekday,
  { zh: '名称', en: 'Name' },
];
const workHeader: readonly Text[] = [
  { zh: '调休上班', en: 'Make-up day' },
  weekday,
  { zh: '说明', en: 'For' },
];
const ownHeader: readonly Text[] = [
  date,
  { zh: '本单位', en: 'Own days' },
  { zh: '名称', en: 'Name' },
];
const noticeHeader: readonly Text[] = [
  { zh: '年份', en: 'Year' },
  { zh: '通知', en: 'Notice' },
];
