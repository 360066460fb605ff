import { readFile } from 'node:fs/promises';
import { appendRecords } from '../../addin/workbook/append-records';
import { createLedgerSheets } from '../../addin/workbook/create-ledger-sheets';
import { importRows } from '../../core/record/import-rows';
import type { ComplaintRecord } from '../../core/record/record';
import { suggestMapping } from '../../core/record/suggest-mapping';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { readTable } from '../../core/workbook/read-table';
import { createOfficeHost, type OfficeHost } from '../support/office-host';
import { officeLedger, officeNow, officeZone } from '../support/office-ledger';
import { loadRulebook } from './load-rulebook';
import { openWindow } from './open-window';
import { milliseconds, whole, type BenchReport } from './report';

const ROWS = 10_000;
const SYNCS = 5;
const PAYLOAD = 5_000_000;

/** A register of 10,000 real messages written through the real office.js into the preview's host. */
export async function benchRegister(): Promise<BenchReport> {
  openWindow();
  const rulebook = await loadRulebook('government-message-board');
  const records = await messages(rulebook);
  const host = createOfficeHost();
  const ledger = officeLedger(rulebook);
  const created = await step(host, () => createLedgerSheets(ledger, officeNow));
  const filled = await step(host, () =>
    appendRecords(ledger, records, { at: officeNow, who: '测试', action: '导入' }),
  );
  host.stop();
  const syncs = created.syncs + filled.syncs;
  const bytes = created.bytes + filled.bytes;
  const perPayload = syncs / Math.max(1, bytes / PAYLOAD);
  return {
    title: `Register: ${whole(ROWS)} rows of real messages through office.js into the preview's host`,
    columns: ['', 'context.sync()', 'payload', 'time'],
    rows: [
      ['create the sheets', ...cells(created)],
      [`append ${whole(ROWS)} records with their history`, ...cells(filled)],
    ],
    verdicts: [
      {
        target: `≤ ${SYNCS} context.sync() a 5 MB of payload`,
        found: perPayload.toFixed(1),
        met: perPayload <= SYNCS,
      },
      {
        target: 'no request over 5 MB',
        found: megabytes(Math.max(...host.batches.map(({ requestBytes }) => requestBytes))),
        met: host.batches.every(({ requestBytes }) => requestBytes <= PAYLOAD),
      },
    ],
  };
}

interface Step {
  readonly syncs: number;
  readonly bytes: number;
  readonly time: number;
}

async function step(
  { batches }: OfficeHost,
  run: () => Promise<readonly unknown[]>,
): Promise<Step> {
  const before = batches.length;
  const start = performance.now();
  const problems = await run();
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const made = batches.slice(before);
  const bytes = made.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
  return { syncs: made.length, bytes, time: performance.now() - start };
}

const cells = ({ syncs, bytes, time }: Step): readonly string[] => [
  whole(syncs),
  megabytes(bytes),
  milliseconds(time),
];

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** The sample's messages over and over, each with an id and number of its own. */
async function messages(rulebook: Rulebook): Promise<readonly ComplaintRecord[]> {
  const file = new URL('../../samples/gov-messages-with-replies-120.xlsx', import.meta.url);
  const { table } = await readTable(new Uint8Array(await readFile(file)));
  if (table === undefined) throw new Error('the sample cannot be read');
  const sample = table.rows.map(({ cells: row }) => row);
  const mapping = suggestMapping(table.headers, sample, rulebook);
  const { records } = importRows(table, mapping, rulebook, officeZone);
  return Array.from({ length: ROWS }, (_, index) => {
    const source = records[index % records.length];
    if (source === undefined) throw new Error('the sample is empty');
    return { ...source.record, id: `r${index}`, number: String(index + 1) };
  });
}
