import type { ClockState } from '../clock/clock-state';
import { dueText } from '../clock/due-text';
import { statusName } from '../clock/light-name';
import type { PrintedCase } from '../handling/printed-value';
import { formatEventTime } from '../record/format-event-time';
import type { EventTime } from '../record/record';
import { NO_DATA } from '../summary/format-measure';
import type { Text } from '../text';
import { lightStyle } from '../workbook/light-looks';
import { tableSheet } from '../workbook/table-sheet';
import type { SheetPlan } from '../workbook/workbook-plan';

/** Lays out the clocks of a case, those of its earlier rounds first, with what came of each. */
export function caseClocksSheet(printed: PrintedCase): SheetPlan {
  const rounds = roundsOf(printed);
  const rows = rounds.map(({ state, round }) => clockRow(state, round, printed));
  const sheet = { title: sheetName, remark, headers, widths, rows, frozenColumns: 1 };
  return tableSheet(
    { key: 'clocks', tableName: 'CaseClocks', ...sheet },
    printed.language,
    (body) => [
      { area: { ...body, column: ROUND, columns: 1 }, style: { align: 'center' } },
      ...rounds.map(({ state }, index) => ({
        area: { row: body.row + index, column: STATUS, rows: 1, columns: 1 },
        style: lightStyle(state.light),
      })),
    ],
  );
}

interface RoundClock {
  readonly state: ClockState;
  readonly round: number;
}

/** Clocks that the reader may know of and that concern the case. */
function roundsOf({ assessment, hidden }: PrintedCase): readonly RoundClock[] {
  const { earlierRounds = [], clocks, round } = assessment;
  return [...earlierRounds, { number: round, clocks }].flatMap(({ number, clocks: states }) =>
    states
      .filter(({ clock, status }) => status !== 'not-applicable' && !hidden.includes(clock.key))
      .map((state) => ({ state, round: number })),
  );
}

function clockRow(
  { clock, status, startedAt, stoppedAt, due, calendarCertain }: ClockState,
  round: number,
  { zone, language }: PrintedCase,
): readonly (string | number)[] {
  const time = (at: EventTime | undefined): string => (at ? formatEventTime(at, zone) : NO_DATA);
  const pending = calendarCertain ? '' : uncertain[language];
  return [
    clock.title[language],
    round,
    time(startedAt),
    due === undefined ? NO_DATA : `${dueText(due, zone)}${pending}`,
    time(stoppedAt),
    statusName(status)[language],
    clock.clause,
  ];
}

const ROUND = 1;
const STATUS = 5;
const sheetName: Text = { zh: '各项时限', en: 'Clocks' };
const remark: Text = {
  zh: '制度规定的各项时限及其结果；不适用于本件的不列。',
  en: 'What the regime sets, and what came of it; clocks that do not concern the case are left out.',
};
const uncertain: Text = { zh: '（待定）', en: ' (pending)' };
const widths = [44, 8, 20, 22, 20, 16, 20];
const headers: readonly Text[] = [
  { zh: '时限', en: 'Clock' },
  { zh: '轮次', en: 'Round' },
  { zh: '起算', en: 'Started' },
  { zh: '到期', en: 'Due' },
  { zh: '完成', en: 'Done' },
  { zh: '状态', en: 'State' },
  { zh: '条款', en: 'Clause' },
];
