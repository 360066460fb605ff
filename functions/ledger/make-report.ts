import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { ComplaintRecord } from '../../core/record/record';
import { buildColumns } from '../../core/summary/build-columns';
import { parseQuery } from '../../core/summary/parse-query';
import { summarise, type Summary } from '../../core/summary/summarise';
import { reportDue } from '../../core/summary/report-due';
import { reportFigures, spanOf, type ReportFigure } from '../../core/summary/report-figures';
import { measureKeys } from '../../core/rulebook/definition/papers';
import type { Report } from '../../core/rulebook/rulebook';
import type { Language } from '../../core/text';
import type { ReportContents } from '../../core/workbook/report-contents';
import type { WorkbookPlan } from '../../core/workbook/workbook-plan';
import { hasRole, type Caller } from '../privacy/caller';
import { hideFromRoles } from '../privacy/hide-from-roles';
import { seesPersonal, type Mask } from '../privacy/mask-record';
import type { Ledger } from './ledger';
import type { OpenSetting } from './open-setting';
import { reportGroupKeys } from './report-group-keys';

export interface ReportRequest {
  readonly ledger: Ledger;
  readonly setting: OpenSetting;
  readonly report: Report;
  /** All that the figures count. */
  readonly records: readonly ComplaintRecord[];
  /** What the reader of the report may see of them. */
  readonly mask: Mask;
  readonly period: string | { readonly from: string; readonly to: string };
  readonly asOf: Instant;
  readonly language: Language;
  /** Whom it is made for. */
  readonly reader: Caller;
  /** How its workbook is laid out; absent: as the report of a period. */
  readonly layOut?: (contents: ReportContents) => Promise<WorkbookPlan>;
}

export type MadeReport =
  | {
      readonly ok: true;
      readonly summary: Summary;
      readonly figures: readonly ReportFigure[];
      /** Writes the workbook; what that needs is loaded only then. */
      readonly workbook: () => Promise<Uint8Array>;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Computes a report of a period; the findings say why the period cannot be read. */
export function makeReport(request: ReportRequest): MadeReport {
  const { setting, report, records, period, asOf } = request;
  const { rulebook, zone, calendar } = setting;
  const groupBy = reportGroupKeys(report, rulebook);
  const { query, findings } = parseQuery(
    { period, groupBy, measures: generalMeasures(report) },
    rulebook,
  );
  if (!query) return { ok: false, findings };
  const columns = buildColumns(
    records,
    rulebook,
    { calendar, zone, shown: shownIn(request) },
    asOf,
  );
  const summary = summarise(columns, { ...query, sections: report.sections });
  const figures = reportFigures(report, records, rulebook, { period: query.period, zone });
  return {
    ok: true,
    summary,
    figures,
    workbook: () => writeReportWorkbook(request, summary, figures),
  };
}

/** What the reader may see, less what the regime hides from those who get the report. */
function shownIn({ mask, setting, report }: ReportRequest): Mask {
  const hide = hideFromRoles(report.recipients, setting.rulebook, setting.zone);
  return (record) => mask(hide(record));
}

/** Those of the measures a regime names that every ledger has; none named: all of them. */
function generalMeasures({ measures }: Report): readonly string[] {
  const known = measures.filter((key) => measureKeys.some((general) => general === key));
  return measures.length > 0 && known.length === 0 ? ['received'] : known;
}

async function writeReportWorkbook(
  request: ReportRequest,
  summary: Summary,
  figures: readonly ReportFigure[],
): Promise<Uint8Array> {
  const { ledger, setting, report, records, asOf, language, reader } = request;
  const { layOut = layOutPeriod } = request;
  const { writeWorkbook } = await import('../workbook/write-workbook');
  const due = reportDue(report, spanOf(summary.period).to, setting);
  const plan = await layOut({
    ledger: { ...setting, id: ledger.id, name: ledger.name, language },
    organisation: ledger.organisation,
    title: report.title,
    ...(report.clause !== '' && { clause: report.clause }),
    summary,
    figures,
    ...(report.contents && { contents: report.contents }),
    ...(due !== undefined && { handIn: setting.calendar.rollForward(due) }),
    ...(!hasRole(reader, ['Job']) && { askedBy: reader.name }),
    records: records.map(shownIn(request)),
    generatedAt: asOf,
    generatedFor: readerName(request),
    personal: seesPersonal(reader) ? 'shown' : 'masked',
  });
  return writeWorkbook(plan);
}

async function layOutPeriod(contents: ReportContents): Promise<WorkbookPlan> {
  const { reportWorkbook } = await import('../../core/workbook/report-workbook');
  return reportWorkbook(contents);
}

/** The role the regime names, else whoever asked; nobody asked for what a schedule makes. */
function readerName({ setting, report, reader, language }: ReportRequest): string {
  const recipients = setting.rulebook.roles
    .filter(({ key }) => report.recipients.includes(key))
    .map(({ title }) => title[language]);
  if (recipients.length > 0) return recipients.join(language === 'zh' ? '、' : ', ');
  return hasRole(reader, ['Job']) ? '—' : reader.name;
}
