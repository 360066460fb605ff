import type { StorageQueueHandler } from '@azure/functions';
import { makeReport } from '../ledger/make-report';
import { openLedger } from '../ledger/open-ledger';
import { readMaskedRecords } from '../ledger/read-masked-records';
import { reportsOf } from '../ledger/reports-of';
import type { Ports } from '../ports';
import { jobCaller } from '../privacy/caller';
import { readLedger } from '../store/read-ledgers';
import { noteWritten } from '../store/report-runs';
import { workbookType } from '../workbook-type';
import { parseReportJob } from './report-job';

/**
 * Writes the workbook of one ledger, report and period to the blob named after these three: a
 * message that comes twice rewrites the same blob.
 */
export function writeReport(ports: Ports): StorageQueueHandler {
  return async (message) => {
    const job = parseReportJob(message);
    if (!job) throw new Error(`Not a report message: ${JSON.stringify(message)}`);
    const { organisation, ledger: id, report: reportKey, period } = job;
    const database = await ports.database();
    const key = { organisation, ledger: id };
    const ledger = await readLedger(database, key);
    if (!ledger) throw new Error(`There is no ledger ${id} of ${organisation}.`);
    const setting = await openLedger(ledger, ports.rulebooks);
    const report = reportsOf(setting.rulebook).find((candidate) => candidate.key === reportKey);
    if (!report) throw new Error(`Rulebook ${setting.rulebook.id} has no report ${reportKey}.`);
    const reader = jobCaller(organisation);
    const mask = ports.maskFor(reader, setting.rulebook.definition.fields);
    const asOf = ports.now();
    const records = await readMaskedRecords({ database, key, mask });
    const made = makeReport({
      ledger,
      setting,
      report,
      records,
      period,
      asOf,
      language: 'zh',
      reader,
    });
    if (!made.ok) throw new Error(made.findings.map((finding) => finding.message.en).join(' '));
    const path = `reports/${organisation}/${id}/${reportKey}/${period}.xlsx`;
    await ports.blobs.write(path, await made.workbook(), workbookType);
    await noteWritten(database, job, path, asOf);
  };
}
