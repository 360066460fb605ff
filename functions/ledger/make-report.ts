import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { ComplaintRecord } from '../../core/record/record';
import { buildColumns } from '../../core/summary/build-columns';
import { parseQuery } from '../../core/summary/parse-query';
import { summarise, type Summary } from '../../core/summary/summarise';
import type { Language } from '../../core/text';
import { hasRole, type Caller } from '../privacy/caller';
import { seesPersonal } from '../privacy/mask-record';
import type { Ledger } from './ledger';
import type { OpenSetting } from './open-setting';
import { reportGroupKeys } from './report-group-keys';
import type { ReportDefinition } from './reports-of';

export interface ReportRequest {
  readonly ledger: Ledger;
  readonly setting: OpenSetting;
  readonly report: ReportDefinition;
  /** As the reader of the report may see them. */
  readonly records: readonly ComplaintRecord[];
  readonly period: string;
  readonly asOf: Instant;
  readonly language: Language;
  /** Whom it is made for. */
  readonly reader: Caller;
}

export type MadeReport =
  | {
      readonly ok: true;
      readonly summary: Summary;
      /** Writes the workbook; what that needs is loaded only then. */
      readonly workbook: () => Promise<Uint8Array>;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Computes a report of a period; the findings say why the period cannot be read. */
export function makeReport(request: ReportRequest): MadeReport {
  const { setting, report, records, period, asOf } = request;
  const { rulebook, zone, calendar } = setting;
  const groupBy = reportGroupKeys(report, rulebook);
  const { query, findings } = parseQuery({ period, groupBy }, rulebook);
  if (!query) return { ok: false, findings };
  const columns = buildColumns(records, rulebook, { calendar, zone }, asOf);
  const summary = summarise(columns, query);
  return { ok: true, summary, workbook: () => writeReportWorkbook(request, summary) };
}

async function writeReportWorkbook(request: ReportRequest, summary: Summary): Promise<Uint8Array> {
  const { ledger, setting, report, records, asOf, language, reader } = request;
  const [{ reportWorkbook }, { writeWorkbook }] = await Promise.all([
    import('../../core/workbook/report-workbook'),
    import('../workbook/write-workbook'),
  ]);
  const plan = reportWorkbook({
    ledger: { ...setting, id: ledger.id, name: ledger.name, language },
    title: report.title,
    ...(report.clause !== '' && { clause: report.clause }),
    summary,
    records,
    generatedAt: asOf,
    generatedFor: readerName(request),
    personal: seesPersonal(reader) ? 'shown' : 'masked',
  });
  return writeWorkbook(plan);
}

/** The role the regime names, else whoever asked; nobody asked for what a schedule makes. */
function readerName({ setting, report, reader, language }: ReportRequest): string {
  const recipients = setting.rulebook.roles
    .filter(({ key }) => report.recipients.includes(key))
    .map(({ title }) => title[language]);
  if (recipients.length > 0) return recipients.join(language === 'zh' ? '、' : ', ');
  return hasRole(reader, ['Job']) ? '—' : reader.name;
}
