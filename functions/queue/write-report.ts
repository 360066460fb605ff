import type { StorageQueueHandler } from '@azure/functions';
import { makeReport, type MadeReport } from '../ledger/make-report';
import { openLedger } from '../ledger/open-ledger';
import { causeOf, ReadableError } from '../ledger/readable-error';
import { readSeenRecords } from '../ledger/read-seen-records';
import { reportsOf } from '../ledger/reports-of';
import type { Ports } from '../ports';
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
  const { fields } = setting.rulebook.definition;
  const seals = await readSeals(database, { organisation, ledger: id });
  const mask = sealMask(
    ports.maskFor(reader, setting.rulebook, setting.zone),
    seals,
    setting.rulebook,
  );
  const scope = scopeOf(reader, fields);
  const total = await countRecords(database, { organisation, ledger: id });
  const records = await readSeenRecords(
    { database, key: { organisation, ledger: id }, scope },
    (done) => noteRows(database, job, { done, total }),
  );
  const made = makeReport({
    ledger,
    setting,
    report,
    records,
    mask,
    period: job.period,
    asOf: job.asOf,
    language: 'zh',
    reader,
  });
  if (!made.ok) throw unreadable(made);
  const blob = blobOf(job);
  await ports.blobs.create(blob, await made.workbook(), workbookType);
  await noteWritten(database, job, { blob, records: records.length, now: ports.now() });
}

/** One blob a version. */
const blobOf = ({ organisation, ledger, report, period, version }: ReportJob): string =>
  `reports/${organisation}/${ledger}/${report}/${period}.v${version}.xlsx`;

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
