import { missingArrangement } from '../calendar/missing-arrangement';
import { formatDay } from '../date/civil-date';
import { minuteText } from '../date/minute-text';
import { formatEventTime } from '../record/format-event-time';
import { occurrenceText } from '../record/occurrence-text';
import { headText, type Text } from '../text';
import { noteStyle } from './cell-styles';
import { fittedHeights } from './fitted-heights';
import type { ReportContents, ReportSubject } from './report-contents';
import { reportSheet } from './report-sheet';
import type { SheetPlan } from './workbook-plan';
import { countLines } from './wrap-text';

/** Lays out the cover: what the report is about, by which rules and calendar, when and for whom. */
export function reportCoverSheet(contents: ReportContents): SheetPlan {
  const { ledger, summary, title } = contents;
  const { language } = ledger;
  const lines = coverLines(contents);
  const arrangement = missingArrangement(ledger.calendar, ledger.zone.toDay(summary.asOf));
  const notes = [
    ...(arrangement ? [arrangement.message[language]] : []),
    ...summary.notes.map((note) => note[language]),
    ...(contents.personal === 'masked' ? [masked[language]] : []),
  ];
  const heading = headText(title, language);
  const table = {
    row: LINES,
    column: 0,
    cells: lines.map(([name, value]) => [name[language], value]),
  };
  const below = { row: LINES + lines.length + 1, column: 0, cells: notes.map((note) => [note]) };
  return reportSheet('cover', cover[language], {
    columns: WIDTHS.map((width) => ({ width })),
    blocks: [
      { row: 1, column: 0, cells: [[heading]] },
      { row: 2, column: 0, cells: [[ledger.name]] },
      table,
      below,
    ],
    rowHeights: [
      { row: 1, rows: 1, height: heightOf(heading, TITLE_SIZE) },
      { row: 2, rows: 1, height: heightOf(ledger.name, NAME_SIZE) },
      ...fittedHeights(table, WIDTHS),
      ...fittedHeights(below, [WIDTHS[0] + WIDTHS[1]]),
    ],
    merges: [
      ...[1, 2].map((row) => ({ row, column: 0, rows: 1, columns: 2 })),
      ...notes.map((_, index) => ({
        row: LINES + lines.length + 1 + index,
        column: 0,
        rows: 1,
        columns: 2,
      })),
    ],
    styles: [
      {
        area: { row: 1, column: 0, rows: 1, columns: 2 },
        style: { bold: true, size: TITLE_SIZE, color: '1F3864', valign: 'center', wrap: true },
      },
      {
        area: { row: 2, column: 0, rows: 1, columns: 2 },
        style: { size: NAME_SIZE, color: '404040', valign: 'center', wrap: true },
      },
      {
        area: { row: LINES, column: 0, rows: lines.length, columns: 1 },
        style: { bold: true, valign: 'top', border: 'thin', fill: 'F2F2F2' },
      },
      {
        area: { row: LINES, column: 1, rows: lines.length, columns: 1 },
        style: { wrap: true, valign: 'top', align: 'left', border: 'thin' },
      },
      ...notes.map((_, index) => ({
        area: { row: LINES + lines.length + 1 + index, column: 0, rows: 1, columns: 2 },
        style: { ...noteStyle, wrap: true },
      })),
    ],
    print: { landscape: false, paper: 'A4', header: ledger.name },
  });
}

/** Row of the first line, and characters of the two columns. */
const LINES = 4;
const WIDTHS = [22, 76] as const;
/** Points of type. */
const TITLE_SIZE = 24;
const NAME_SIZE = 14;

/** Points that a text across both columns needs in height, on as many lines as it breaks into. */
const heightOf = (text: string, size: number): number =>
  countLines(text, WIDTHS[0] + WIDTHS[1], size) * size * 1.6 + size * 0.3;

function coverLines(contents: ReportContents): readonly (readonly [Text, string])[] {
  const { ledger, summary, clause, records, subject } = contents;
  const { rulebook, calendar, zone, language } = ledger;
  return [
    ...(contents.organisation === undefined
      ? []
      : [[{ zh: '单位', en: 'Organisation' }, contents.organisation] as const]),
    [{ zh: '台账', en: 'Ledger' }, ledger.name],
    ...(subject
      ? subjectLines(subject, ledger)
      : [
          [
            { zh: '统计期间', en: 'Period' },
            `${summary.period.from} – ${summary.period.to}`,
          ] as const,
        ]),
    [{ zh: '截至时间', en: 'As of' }, minuteText(zone.toWall(summary.asOf))],
    [{ zh: '生成时间', en: 'Generated at' }, minuteText(zone.toWall(contents.generatedAt))],
    [{ zh: '呈报对象', en: 'Generated for' }, contents.generatedFor],
    [
      { zh: '提出人', en: 'Asked for by' },
      contents.askedBy ?? (subject ? byEvent : bySchedule)[language],
    ],
    ...(contents.handIn === undefined
      ? []
      : [[{ zh: '报送期限', en: 'Hand in by' }, formatDay(contents.handIn)] as const]),
    ...(contents.contents === undefined
      ? []
      : [[{ zh: '报表内容', en: 'Contents' }, contents.contents[language]] as const]),
    [
      { zh: '规则', en: 'Rulebook' },
      `${rulebook.title[language]}（${rulebook.id}@${rulebook.version}）`,
    ],
    [{ zh: '规则出处', en: 'Source' }, rulebook.source[language]],
    ...(clause === undefined ? [] : [[{ zh: '报表依据', en: 'Clause' }, clause] as const]),
    [{ zh: '日历版本', en: 'Calendar version' }, calendar.version],
    [{ zh: '时区', en: 'Time zone' }, zone.id],
    ...(subject
      ? []
      : [[{ zh: '台账记录数', en: 'Records in the ledger' }, String(records.length)] as const]),
  ];
}

function subjectLines(
  subject: ReportSubject,
  { zone, language }: ReportContents['ledger'],
): readonly (readonly [Text, string])[] {
  const { number, about, received, event, time, occurrence } = subject;
  const name = event[language];
  return [
    [{ zh: '投诉编号', en: 'Case' }, number],
    ...(about === '' ? [] : [[{ zh: '投诉摘要', en: 'About' }, about] as const]),
    ...(received === undefined
      ? []
      : [[{ zh: '收到时间', en: 'Received' }, formatEventTime(received, zone)] as const]),
    [
      { zh: '报告所依环节', en: 'Follows' },
      time === undefined
        ? `${name}${notYet[language]}`
        : `${name} ${formatEventTime(time, zone)}${occurrence > 1 ? occurrenceText(occurrence)[language] : ''}`,
    ],
  ];
}

const notYet: Text = { zh: '（尚未发生）', en: ' (has not taken place)' };

const bySchedule: Text = { zh: '按期自动生成', en: 'Made by schedule' };
const byEvent: Text = { zh: '环节发生后自动生成', en: 'Made when the event took place' };
const cover: Text = { zh: '封面', en: 'Cover' };
const masked: Text = {
  zh: '个人信息已按权限隐去。',
  en: 'Personal data is hidden according to the reader’s rights.',
};
