import { entryOf } from '../../addin/sync/entry-of';
import type { RemoteVersion } from '../../addin/sync/remote-version';
import { settleVersion } from '../../addin/sync/settle-version';
import { sentRecords } from '../../addin/sync/sent-records';
import { syncRound } from '../../addin/sync/sync-round';
import type { SyncService } from '../../addin/sync/sync-service';
import { openCopy } from '../../addin/sync/working-copy';
import { createLedgerSheets } from '../../addin/workbook/create-ledger-sheets';
import { officeSyncWorkbook } from '../../addin/workbook/office-sync-workbook';
import { recordJson } from '../../core/record/record-json';
import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { registerColumns } from '../../core/workbook/register-columns';
import { registerLayout } from '../../core/workbook/register-layout';
import { registerRow } from '../../core/workbook/register-row';
import { createOfficeHost, type OfficeHost } from '../support/office-host';
import { officeLedger, officeNow } from '../support/office-ledger';
import { countHostWork } from './host-work';
import { loadRulebook } from './load-rulebook';
import { monthRecords } from './month-records';
import { openWindow } from './open-window';
import { milliseconds, whole, type BenchReport } from './report';

const ROWS = 100_000;
const SYNCS = 25;
const TARGET = 1_000;

/** Rounds of the sync of a ledger with 100,000 rows: the first one, and with one row changed. */
export async function benchSync(): Promise<BenchReport> {
  openWindow();
  const rulebook = await loadRulebook('property-internal-procedure');
  const ledger = officeLedger(rulebook);
  const host = createOfficeHost();
  const records = monthRecords(ROWS, rulebook, officeNow - 40 * 86_400);
  await fill(host, ledger, records);
  const workbook = officeSyncWorkbook(ledger, () => officeNow);
  await remember(workbook);
  const { port, change } = serviceOf(ledger);
  let keys = 0;
  const round = async (): Promise<void> => {
    const outcome = await syncRound({
      service: port,
      workbook,
      newKey: () => `key-${(keys += 1)}`,
      now: () => '2026-11-22T08:00:00Z',
      settle: settleVersion,
    });
    if (outcome.pending > 0 || outcome.trouble) throw new Error(JSON.stringify(outcome));
  };
  await round();
  const all = await measured(host, async () => {
    await edit(ledger, 500, '一');
    await round();
  });
  let tell = (): void => undefined;
  const stop = workbook.follow(() => tell());
  const first = await measured(host, round);
  const idle = await measured(host, round);
  const told = new Promise<void>((resolve) => (tell = resolve));
  await edit(ledger, 70_000, '二');
  await told;
  const mine = await measured(host, round);
  const edited = records[99];
  if (!edited) throw new Error('no record');
  change({ ...edited, fields: { ...edited.fields, process: '已派人' } });
  const theirs = await measured(host, round);
  stop();
  host.stop();
  const row = (name: string, work: Work) => [
    name,
    whole(work.syncs),
    whole(work.cells),
    milliseconds(work.time),
    milliseconds(work.longest),
  ];
  return {
    title: `Sync: rounds of a ledger with ${whole(ROWS)} rows through office.js into the preview's host`,
    columns: ['', 'context.sync()', 'cells read', 'pane, processor time', 'longest blocking slice'],
    rows: [
      row('one row changed here, nobody tells', all),
      row('the first round of an opened pane', first),
      row('nothing changed', idle),
      row('one row changed here', mine),
      row('one row changed by others', theirs),
    ],
    notes: [
      'Processor time is that of the pane; the work of the host is left out.',
      'The longest blocking slice is what the pane does at most before it can answer a click.',
    ],
    verdicts: [
      {
        target: `one row changed here within ${SYNCS} context.sync()`,
        found: whole(mine.syncs),
        met: mine.syncs <= SYNCS,
      },
      {
        target: `one row changed here within ${whole(TARGET)} ms of the pane`,
        found: milliseconds(mine.time),
        met: mine.time <= TARGET,
      },
    ],
  };
}

interface Work {
  readonly syncs: number;
  readonly cells: number;
  readonly time: number;
  readonly longest: number;
}

async function measured(host: OfficeHost, run: () => Promise<void>): Promise<Work> {
  const work = countHostWork(host);
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  const { syncs, cells, hostTime, longest } = work.stop();
  return { syncs, cells, time: (user + system) / 1000 - hostTime, longest };
}

/** The facts of the records in the register; what is computed of them nobody reads here. */
async function fill(
  host: OfficeHost,
  ledger: LedgerSettings,
  records: readonly ComplaintRecord[],
): Promise<void> {
  const taken = await createLedgerSheets(ledger, officeNow);
  if (taken.length > 0) throw new Error(taken.join(', '));
  const layout = registerLayout(ledger, officeNow);
  const cells = (record: ComplaintRecord, row: number) =>
    registerRow(record, layout, officeNow, { row, version: 1 }).map((cell) =>
      typeof cell === 'object' ? '' : cell,
    );
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('ComplaintLedger');
    const { worksheet } = table;
    for (let first = 0; first < records.length; first += PART) {
      const part = records.slice(first, first + PART).map(cells);
      worksheet.getRangeByIndexes(first + 1, 0, part.length, layout.columns.length).values = part;
      await context.sync();
    }
    const size = [records.length + 1, layout.columns.length] as const;
    table.resize(worksheet.getRangeByIndexes(0, 0, ...size));
    await context.sync();
  });
  await host.eventsDelivered();
}

/** Rows written at a time. */
const PART = 5_000;

/** As if everything had been exchanged. */
async function remember(workbook: ReturnType<typeof officeSyncWorkbook>): Promise<void> {
  const read = await workbook.read();
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const { rows } = openCopy(read.snapshot);
  const { rulebook } = read.snapshot.ledger;
  await workbook.write({
    rows: [...rows.values()].map(({ record }) => ({
      id: record.id,
      entry: entryOf(record, 1, rulebook),
      row: { kind: 'none' },
    })),
  });
}

async function edit(ledger: LedgerSettings, row: number, text: string): Promise<void> {
  const column = registerColumns(ledger.rulebook, 'zh').findIndex(
    ({ key }) => key === 'field:content',
  );
  await Excel.run(async (context) => {
    const { worksheet } = context.workbook.tables.getItem('ComplaintLedger');
    worksheet.getCell(row - 1, column).values = [[text]];
    await context.sync();
  });
}

/** A service that takes all it is sent, and tells of one change when there is one. */
function serviceOf(ledger: LedgerSettings) {
  let news: RemoteVersion | undefined;
  const port: SyncService = {
    changes: () => {
      const changes = news ? [news] : [];
      news = undefined;
      return Promise.resolve({ ok: true, value: { changes, cursor: '1', more: false } });
    },
    version: () => Promise.resolve({ ok: true, value: undefined }),
    save: ({ body }) => {
      const items = sentRecords(body, { ledger }).map(
        () => ({ status: 'applied', version: 2 }) as const,
      );
      return Promise.resolve({ ok: true, value: items });
    },
  };
  const change = (record: ComplaintRecord): void => {
    news = {
      id: record.id,
      version: 3,
      at: '2026-11-22T09:00:00+08:00',
      by: '李明',
      record: recordJson(record, ledger.zone),
      masked: [],
      outOfScope: false,
    };
  };
  return { port, change };
}
