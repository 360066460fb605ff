import { openPropertyWorkbook } from '../../support/addin-ledger';
import { webcrypto } from 'node:crypto';
import { createLedgerSync, type SharedLedger } from '../../../addin/sync/ledger-sync';
import { readStoredLedger } from '../../../addin/workbook/read-stored-ledger';
import type { OfficeHost } from '../../support/office-host';
import { officeNow } from '../../support/office-ledger';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

let host: OfficeHost;
afterEach(() => host.stop());

/** The sync of a workbook; what it plans is kept, and nothing of it carried out. */
async function openSync() {
  const opened = await openPropertyWorkbook();
  host = opened.host;
  const stored = (await readStoredLedger())?.stored;
  if (!stored) throw new Error('no ledger');
  let asked = 0;
  const away = () => {
    asked += 1;
    return Promise.resolve({ ok: false, trouble: { kind: 'away' } } as const);
  };
  const shared: SharedLedger = {
    ...{ ledger: opened.ledger, stored },
    service: { changes: away, version: away, save: away },
    settings: { read: away, changeRules: away, changeCalendar: away },
  };
  const sync = createLedgerSync({
    now: () => officeNow,
    random: () => 0,
    later: () => () => undefined,
    reload: () => Promise.resolve(),
  });
  return { sync, shared, asked: () => asked };
}

describe('createLedgerSync', () => {
  it('should end the reading when the pane is closed, ask nothing more and call it no trouble', async () => {
    const { sync, shared, asked } = await openSync();
    const stop = sync.follow(shared);
    const round = sync.now(shared);
    stop();
    expect(await round).toEqual({ isRunning: false, pending: 0, progress: undefined });
    expect(asked()).toBe(0);
  });

  it('should read everything when the pane is opened again', async () => {
    const { sync, shared, asked } = await openSync();
    const stop = sync.follow(shared);
    const ended = sync.now(shared);
    stop();
    await ended;
    expect(await sync.now(shared)).toMatchObject({ outcome: { trouble: { kind: 'away' } } });
    expect(asked()).toBe(1);
  });
});
