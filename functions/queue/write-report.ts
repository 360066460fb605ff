import { createHash } from 'node:crypto';
import type { StorageQueueHandler } from '@azure/functions';
import type { Report } from '../../core/rulebook/rulebook';
import { isCaseReport } from '../../core/summary/case-report-turns';
import { deleteCaseWorkbooks } from '../ledger/delete-case-workbooks';
import { makeCaseReport, type ReportOrder } from '../ledger/make-case-report';
import { makeReport, type MadeReport } from '../ledger/make-report';
import { openLedger } from '../ledger/open-ledger';
import { readOthers } from '../ledger/read-case';
import { causeOf, ReadableError } from '../ledger/readable-error';
import { readSeenRecords } from '../ledger/read-seen-records';
import { reportsOf } from '../ledger/reports-of';
import type { Blobs, Ports } from '../ports';
import { jobCaller } from '../privacy/caller';
import { sealMask } from '../privacy/seal-mask';
import { scopeOf } from '../privacy/scope';
import type { TenantDatabase } from '../store/database';
import { readSeals } from '../store/read-seals';
import { readLedger } from '../store/read-ledgers';
import { countRecords } from '../store/read-records';
import {
  noteCause,
  noteRows,
  noteStarted,
  noteWritten,
  type ReportJob,
} from '../store/report-runs';
import { readStoredRecords } from '../store/read-stored-records';
import { noteLedger, noteOrganisation } from '../tracing/note-whose';
import { workbookType } from '../workbook-type';
import { parseReportJob } from './report-job';

/**
 * Writes one version of the workbook of a ledger, report and period, with the figures of the time
 * it was asked for. A message that comes again after that does nothing; of two workers that have it
 * at once the first to finish writes the blob and the other leaves it.
 */
export function writeReport(ports: Ports): StorageQueueHandler {
  return async (message) => {
    const job = parseReportJob(message);
    if (!job) throw new Error('Not a report message.');
    noteOrganisation(job.organisation);
    noteLedger(job.ledger);
    const database = (await ports.database()).of(job.organisation);
    try {
      await write(job, database, ports);
    } catch (error) {
      await noteCause(database, job, causeOf(error));
      throw error;
    }
  };
}

async function write(job: ReportJob, database: TenantDatabase, ports: Ports): Promise<void> {
  const { organisation, ledger: id } = job;
  const ledger = await readLedger(database, { organisation, ledger: id });
  if (!ledger) throw new Error(`There is no ledger ${id} of ${organisation}.`);
  if (!(await noteStarted(database, job, ports.now()))) return;
  const setting = await openLedger(ledger, ports.rulebooks);
  const report = reportsOf(setting.rulebook).find(({ key }) => key === job.report);
  if (!report) throw noSuchReport(setting.rulebook.id, job.report);
  const reader = jobCaller(organisation);
  const key = { organisation, ledger: id };
  const seals = await readSeals(database, key);
  const shown = ports.maskFor(reader, setting.rulebook, setting.zone);
  const mask = sealMask(shown, seals, setting.rulebook);
  const { made, records } = await make(
    job,
    report,
    { database, blobs: ports.blobs },
    {
      ...{ ledger, setting, mask, reader, asOf: job.asOf },
      language: 'zh',
    },
  );
  if (!made.ok) throw unreadable(made);
  const blob = blobOf(job);
  await ports.blobs.create(blob, await made.workbook(), workbookType);
  await noteWritten(database, job, { blob, records, now: ports.now() });
  await deleteUnlessThere(job, database, ports);
}

/** A record that was removed while its report was being written leaves no report. */
async function deleteUnlessThere(
  { organisation, ledger, report, record }: ReportJob,
  database: TenantDatabase,
  { blobs, now }: Ports,
): Promise<void> {
  if (record === undefined) return;
  const of = { record, at: now() };
  const deleted = await deleteCaseWorkbooks({ database, blobs }, { organisation, ledger }, of);
  if (deleted > 0) throw noSuchCase(report);
}

interface Made {
  readonly made: MadeReport;
  /** How many records it is made of. */
  readonly records: number;
}

async function make(
  job: ReportJob,
  report: Report,
  { database, blobs }: { readonly database: TenantDatabase; readonly blobs: Blobs },
  order: ReportOrder,
): Promise<Made> {
  const { organisation, ledger, record } = job;
  const key = { organisation, ledger };
  const { rulebook } = order.setting;
  const scope = scopeOf(order.reader, rulebook.definition.fields);
  const source = { database, key, scope, rulebook };
  if (record !== undefined) {
    if ((await readSeals(database, key)).has(record)) throw sealed();
    return makeOfCase(job, report, { ...source, record, blobs }, order);
  }
  const total = await countRecords(database, key);
  const records = await readSeenRecords(source, (done) => noteRows(database, job, { done, total }));
  const made = makeReport({ ...order, report, records, period: job.period });
  return { made, records: records.length };
}

async function makeOfCase(
  job: ReportJob,
  report: Report,
  source: Parameters<typeof readOthers>[0] & { readonly record: string; readonly blobs: Blobs },
  order: ReportOrder,
): Promise<Made> {
  const { database } = source;
  const stored = (await readStoredRecords(database, source.key, [source.record])).get(
    source.record,
  );
  const record = stored?.content;
  // A try before this one may have come as far as the blob, and no further.
  if (!record) await source.blobs.delete(blobOf(job));
  if (!record || !isCaseReport(report)) throw noSuchCase(job.report);
  await noteRows(database, job, { done: 0, total: 1 });
  const others = await readOthers(source, record);
  const made = makeCaseReport({ ...order, report, record, others });
  await noteRows(database, job, { done: 1, total: 1 });
  return { made, records: 1 };
}

/** One blob a version. */
const blobOf = ({ organisation, ledger, report, period, version }: ReportJob): string =>
  `reports/${organisation}/${ledger}/${report}/${fileName(period)}.v${version}.xlsx`;

/** Ids of records may be any text; a path is not. */
const fileName = (period: string): string =>
  /^[\w-]{1,100}$/.test(period) ? period : createHash('sha256').update(period).digest('hex');

const sealed = (): ReadableError =>
  new ReadableError({
    zh: '该投诉已设为密件，不写成报表；解除密件后再生成。',
    en: 'The case has been sealed and is not written into a report; it is made once it is unsealed.',
  });

const noSuchCase = (report: string): ReadableError =>
  new ReadableError({
    zh: `报表 ${report} 所写的投诉已删除，或该报表已不是每件一份。`,
    en: `The case of report ${report} was removed, or the report is no longer made for each case.`,
  });

const noSuchReport = (rulebook: string, report: string): ReadableError =>
  new ReadableError({
    zh: `规则 ${rulebook} 没有报表 ${report}。`,
    en: `Rulebook ${rulebook} has no report ${report}.`,
  });

const unreadable = ({ findings }: Extract<MadeReport, { ok: false }>): ReadableError =>
  new ReadableError({
    zh: findings.map(({ message }) => message.zh).join(' '),
    en: findings.map(({ message }) => message.en).join(' '),
  });
