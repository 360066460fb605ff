import { writeFile } from 'node:fs/promises';
import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { parseIsoWall } from '../../core/date/wall-time';
import { zoneOf } from '../../core/date/zone';
import { reportDetailsSheet } from '../../core/workbook/report-details-sheet';
import type { Cell } from '../../core/workbook/workbook-plan';
import { makeReport, type ReportRequest } from '../../functions/ledger/make-report';
import { reportsOf } from '../../functions/ledger/reports-of';
import { loadRulebook } from './load-rulebook';
import { monthRecords } from './month-records';

/** Writes a month one way in this process and reports time, bytes and peak memory as JSON. */
const [mode = '', regime = '', count = '', file = ''] = process.argv.slice(2);
const zone = zoneOf('Asia/Shanghai');
const instant = (wall: string): number => zone.toInstant(parseIsoWall(wall) ?? Number.NaN);
const asOf = instant('2026-11-01T08:00:00');

const writers: Readonly<Record<string, (request: ReportRequest) => () => Promise<Uint8Array>>> = {
  report: (request) => () => writeReport(request),
  exceljs: (request) => {
    const rows = sourceRows(request);
    return () => writeWithExceljs(rows);
  },
};
const writer = writers[mode]?.(await monthRequest());
const start = performance.now();
const bytes = (await writer?.()) ?? new Uint8Array();
const milliseconds = performance.now() - start;
const peakBytes = process.resourceUsage().maxRSS * 1024;
if (file !== '') await writeFile(file, bytes);
console.log(JSON.stringify({ milliseconds, bytes: bytes.length, peakBytes }));

/** The whole report: figures, groupings, charts, chase list and every source row. */
function writeReport(request: ReportRequest): Promise<Uint8Array> {
  const made = makeReport(request);
  if (!made.ok) throw new Error('the period cannot be read');
  return made.workbook();
}

/** The rows of the report's last sheet, made before the clock runs. */
function sourceRows(request: ReportRequest): readonly (readonly Cell[])[] {
  const { ledger, setting, report, records } = request;
  const made = makeReport(request);
  if (!made.ok) throw new Error('the period cannot be read');
  const sheet = reportDetailsSheet({
    ledger: { ...setting, id: ledger.id, name: ledger.name, language: 'zh' },
    title: report.title,
    summary: made.summary,
    records,
    generatedAt: asOf,
    generatedFor: '',
    personal: 'shown',
  });
  return sheet.blocks.at(-1)?.cells ?? [];
}

/** Nothing but the rows, without styles, table, charts or figures. */
async function writeWithExceljs(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('rows');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function monthRequest(): Promise<ReportRequest> {
  const rulebook = await loadRulebook(regime);
  const calendar = {
    kind: rulebook.calendar,
    closures: [],
    extraWorkdays: [],
    hours: defaultHours,
  };
  const report = reportsOf(rulebook).find(({ key }) => key === 'monthly');
  if (!report) throw new Error('every regime has a monthly report');
  return {
    ledger: {
      organisation: 'bench',
      id: 'bench',
      name: rulebook.title.zh,
      rulebook: rulebook.id,
      rulebookVersion: rulebook.version,
      parameters: {},
      choices: {},
      ownRulebook: null,
      timeZone: zone.id,
      calendar,
      createdAt: asOf,
      createdBy: 'bench',
      importedAt: null,
      importedBy: null,
      sequence: 0,
      earlierRules: [],
    },
    setting: {
      kind: 'setting',
      rulebook,
      zone,
      calendar: compileCalendar(calendar, statutoryDays),
    },
    report,
    records: monthRecords(Number(count), rulebook, instant('2026-10-01T08:00:00')),
    mask: (record) => record,
    period: '2026-10',
    asOf,
    language: 'zh',
    reader: { organisation: 'bench', name: 'bench', roles: ['Manager'] },
  };
}
