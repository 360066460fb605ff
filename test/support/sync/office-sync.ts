import { openPropertyWorkbook, propertyRecord } from '../addin-ledger';
import { webcrypto } from 'node:crypto';
import { settleConflict, type Decision } from '../../../addin/sync/settle-conflict';
import { settleVersion } from '../../../addin/sync/settle-version';
import type { RemoteVersion, SavedItem } from '../../../addin/sync/remote-version';
import { sentRecords } from '../../../addin/sync/sent-records';
import { syncRound } from '../../../addin/sync/sync-round';
import type { SyncService } from '../../../addin/sync/sync-service';
import type { SyncWorkbook } from '../../../addin/sync/sync-workbook';
import { appendRecords } from '../../../addin/workbook/append-records';
import { officeSyncWorkbook } from '../../../addin/workbook/office-sync-workbook';
import { readRegister } from '../../../addin/workbook/read-register';
import { recordJson } from '../../../core/record/record-json';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { officeNow } from '../office-ledger';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

interface Answers {
  readonly changes: readonly RemoteVersion[];
  readonly save: (id: string, at: number) => SavedItem;
  readonly versions: Readonly<Record<string, RemoteVersion>>;
}

/** A workbook in Microsoft's office.js that syncs with services which have what they are given. */
export async function openOfficeSync() {
  const { host, ledger } = await openPropertyWorkbook();
  const open = () => officeSyncWorkbook(ledger, () => officeNow);
  const workbook = open();
  let keys = 0;
  const roundOf = (over: SyncWorkbook, service: SyncService) =>
    syncRound({
      service,
      workbook: over,
      newKey: () => `key-${(keys += 1)}`,
      now: () => '2026-11-22T08:00:00Z',
      settle: settleVersion,
    });
  return {
    host,
    ledger,
    workbook,
    service: (answers: Partial<Answers> = {}) => serviceOf(answers, ledger),
    round: (service: SyncService) => roundOf(workbook, service),
    /** A round of the add-in of somebody who has the same workbook open. */
    beside: (service: SyncService) => roundOf(open(), service),
    settle: (decision: Decision) => settleConflict(workbook, decision, () => 'new'),
    append: (...ids: readonly string[]) =>
      appendRecords(
        ledger,
        ids.map((id) => propertyRecord(ledger, id)),
        { at: officeNow, who: '', action: '登记' },
      ),
    remote: (id: string, version: number, fields: object = {}): RemoteVersion => ({
      id,
      version,
      at: '2026-11-22T09:00:00+08:00',
      by: '李明',
      record: recordJson(propertyRecord(ledger, id, { fields: { ...fields } }), ledger.zone),
      masked: [],
      outOfScope: false,
    }),
    rows: async () => (await readRegister(ledger)).rows,
    /** Types into a cell of the register; the headers are in row 1. */
    async cell(row: number, header: string, value: string) {
      const sheet = host.model.findSheet('台账');
      const headers = Array.from({ length: 60 }, (_, column) => sheet?.valueAt(0, column));
      await Excel.run(async (context) => {
        const column = headers.indexOf(header);
        context.workbook.worksheets.getItem('台账').getCell(row - 1, column).values = [[value]];
        await context.sync();
      });
    },
    /** Lets the changes of the service come once more. */
    reset: () =>
      Excel.run(async (context) => {
        context.workbook.names.getItem('LedgerSync').getRange().values = [
          ['|{"workbook":"w","cursor":"0"}'],
        ];
        await context.sync();
      }),
  };
}

export type OfficeSync = Awaited<ReturnType<typeof openOfficeSync>>;

function serviceOf({ changes = [], save, versions }: Partial<Answers>, ledger: LedgerSettings) {
  const sent: string[] = [];
  const port: SyncService = {
    changes: (since) =>
      Promise.resolve({
        ok: true,
        value: { changes: since === '0' ? changes : [], cursor: '1', more: false },
      }),
    version: (id, version) =>
      Promise.resolve({ ok: true, value: versions?.[`${id}@${version ?? ''}`] }),
    save: ({ body }) => {
      sent.push(body);
      const items = sentRecords(body, { ledger }).map(
        ({ id }, at): SavedItem => save?.(id, at) ?? { status: 'applied', version: 1 },
      );
      return Promise.resolve({ ok: true, value: items });
    },
  };
  return { port, sent };
}
