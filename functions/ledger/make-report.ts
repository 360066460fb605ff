import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { ComplaintRecord } from '../../core/record/record';
import { buildColumns } from '../../core/summary/build-columns';
import { parseQuery } from '../../core/summary/parse-query';
import { summarise, type Summary } from '../../core/summary/summarise';
import type { Language } from '../../core/text';
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
}

export type MadeReport =
  | {
      readonly ok: true;
      readonly summary: Summary;
      /** Writes the workbook; the library is loaded only then. */
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
  return {
    ok: true,
    summary,
    workbook: () => Promise.reject(new Error('The report layout is not there yet.')),
  };
}
