import { boundRulebook } from '../../support/addin-ledger';
import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { webcrypto } from 'node:crypto';
import { createLedgerSync, type SharedLedger } from '../../../addin/sync/ledger-sync';
import { createLedgerSheets } from '../../../addin/workbook/create-ledger-sheets';
import { readStoredLedger } from '../../../addin/workbook/read-stored-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

let host: OfficeHost;
afterEach(() => host.stop());

const ledger = officeLedger(boundRulebook('government-message-board'));
const key = 'parameter.replyWorkingDays';

/** The sync of a workbook; nothing of what it plans is carried out. */
async function openSync() {
  host = createOfficeHost();
  await createLedgerSheets(ledger, officeNow);
  const stored = (await readStoredLedger())?.stored;
  if (!stored) throw new Error('no ledger');
  let asked = 0;
  const away = () => {
    asked += 1;
    return Promise.resolve({ ok: false, trouble: { kind: 'away' } } as const);
  };
  const shared: SharedLedger = {
    ...{ ledger, stored },
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

  it('should not send again what a person gave up for the ledger’s', async () => {
    const { sync, shared } = await openSync();
    const sent: unknown[] = [];
    const { version, parameters, choices } = ledger.rulebook;
    const stamp = { rules: 0, calendar: 'c' };
    const page = { changes: [], cursor: '0', more: false, settings: stamp };
    const remote = {
      ...{ stamp, rules: { version, parameters, choices }, ruleChanges: [], calendarChanges: [] },
      calendar: ledger.calendar.source,
    };
    const answering: SharedLedger = {
      ...shared,
      service: { ...shared.service, changes: () => Promise.resolve({ ok: true, value: page }) },
      settings: {
        ...shared.settings,
        read: () => Promise.resolve({ ok: true, value: remote }),
        changeRules: ({ parameters: wanted }) => {
          sent.push(wanted);
          const trouble = { kind: 'refused', status: 403, detail: '' } as const;
          return Promise.resolve({ ok: false, trouble });
        },
      },
    };
    await sync.now(answering);
    const rulebook = boundRulebook('government-message-board', { replyWorkingDays: 30 });
    const changed = { ...answering, ledger: { ...ledger, rulebook } };
    expect(await sync.now(changed)).toMatchObject({ settings: { kind: 'refused', keys: [key] } });
    await sync.decideSettings(changed, new Set([key]));
    expect(sync.status.get().settings).toMatchObject({ kind: 'taken', taken: { undone: [key] } });
    expect(sent).toEqual([{ replyWorkingDays: 30 }]);
  });
});
