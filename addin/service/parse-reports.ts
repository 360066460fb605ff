import type { Text } from '../../core/text';
import { asParts, listOf, textOf, type Parts, wordsOf } from './answer-parts';

/** A report of the ledger, of a period or of a case, and where the service stands with it. */
export interface LedgerReport {
  /** Key of the report. */
  readonly key: string;
  readonly title: Text;
  /** Empty of a report of a case. */
  readonly period: string;
  /** The case it is about; absent of a report of a period. */
  readonly record?: LedgerReportCase;
  readonly state: ReportState;
  /** Since when. */
  readonly at: string;
  readonly rowsDone: number;
  /** 0: not begun. */
  readonly rowsTotal: number;
  /** Why the last try did not succeed; empty: it did, or none was made. */
  readonly cause: Text;
  /** The version written last; 0: none is. */
  readonly version: number;
  /** Path that answers an address of it; empty: none is written. */
  readonly link: string;
}

export interface LedgerReportCase {
  readonly id: string;
  readonly number: string;
  /** Empty where there is nothing, or nothing that may be told. */
  readonly about: string;
  readonly isRemoved: boolean;
  /** The event it follows, and when that took place; empty: it has not. */
  readonly event: Text;
  readonly eventAt: string;
  readonly occurrence: number;
}

const states = ['queued', 'running', 'done', 'failed'] as const;
export type ReportState = (typeof states)[number];

/** Some of the reports, the latest first, and where those before them are found. */
export interface ReportPage {
  readonly reports: readonly LedgerReport[];
  /** Empty: there are none before them. */
  readonly cursor: string;
}

/** The runs of all reports of an answer; undefined when it is none. */
export function parseReports(body: unknown): ReportPage | undefined {
  const { reports, cursor } = asParts(body);
  if (!Array.isArray(reports)) return undefined;
  return {
    reports: reports
      .map(asParts)
      .flatMap((report) => listOf(report['runs']).map((run) => parseRun(report, run)))
      .sort((left, right) => (Date.parse(right.at) || 0) - (Date.parse(left.at) || 0)),
    cursor: textOf(cursor),
  };
}

/** The address in an answer to a link. */
export function parseLink(body: unknown): string | undefined {
  const url = textOf(asParts(body)['url']);
  return /^https?:\/\//.test(url) ? url : undefined;
}

function parseRun(report: Parts, run: Parts): LedgerReport {
  const last = listOf(run['files']).at(-1);
  const record = run['record'] === undefined ? undefined : asParts(run['record']);
  return {
    key: textOf(report['key']),
    title: wordsOf(report['title']),
    period: textOf(run['period']),
    ...(record && { record: parseCase(report, run, record) }),
    state: states.find((state) => state === run['state']) ?? 'queued',
    at: textOf(run['at']),
    rowsDone: countOf(run['rowsDone']),
    rowsTotal: countOf(run['rowsTotal']),
    cause: wordsOf(run['cause']),
    version: countOf(last?.['version']),
    link: textOf(last?.['link']),
  };
}

const parseCase = (report: Parts, run: Parts, record: Parts): LedgerReportCase => ({
  id: textOf(record['id']),
  number: textOf(record['number']),
  about: textOf(record['about']),
  isRemoved: record['removed'] === true,
  event: wordsOf(asParts(report['event'])['title']),
  eventAt: textOf(run['eventAt']),
  occurrence: countOf(run['occurrence']),
});

const countOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
