import type { Instant } from '../../core/date/time';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { createStore, type Store } from '../app/store';
import { retryDelay } from './retry-delay';
import type { Decision } from './settle-conflict';
import type { RoundOutcome, RoundPorts } from './sync-round';
import type { SyncService } from './sync-service';

/** Where the sync of the open ledger stands. */
export interface SyncStatus {
  readonly isRunning: boolean;
  /** Rows that wait to be sent, as last counted. */
  readonly pending: number;
  /** How the last round ended; absent before the first. */
  readonly outcome?: RoundOutcome;
  /** What went wrong in this add-in or in Excel, if anything. */
  readonly problem?: unknown;
}

/** A ledger that is shared. */
export interface SharedLedger {
  readonly ledger: LedgerSettings;
  readonly service: SyncService;
}

/** Keeps the workbook of a shared ledger and the service in step. */
export interface LedgerSync {
  readonly status: Store<SyncStatus>;
  /** Follows a ledger until the answer is called: now, after changes, and from time to time. */
  readonly follow: (shared: SharedLedger) => () => void;
  /** A round at once, and further ones until nothing is left to do; never rejects. */
  readonly now: (shared: SharedLedger) => Promise<SyncStatus>;
  /** A round once changes have settled. */
  readonly soon: () => void;
  /** Brings rows that were deleted on the sheet back into it. */
  readonly bringBack: (shared: SharedLedger, ids: readonly string[]) => Promise<SyncStatus>;
  /** Writes what was decided about a conflict; false when it is no longer the same. */
  readonly decide: (shared: SharedLedger, decision: Decision) => Promise<boolean>;
}

export interface SyncSetting {
  /** The machine's time, to the second. */
  readonly now: () => Instant;
  readonly random: () => number;
  /** Runs something later; the answer takes it back. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** Changes settle before they are sent; others' come in about once a minute. */
const [SETTLE, POLL] = [2_500, 60_000];

/** Rounds that one request may take. */
const ROUNDS = 50;

/** Makes the sync of one pane; one round runs at a time. */
export function createLedgerSync({ now, random, later }: SyncSetting): LedgerSync {
  const status = createStore<SyncStatus>({ isRunning: false, pending: 0 });
  let followed: SharedLedger | undefined;
  let running: Promise<SyncStatus> | undefined;
  let cancel = (): void => undefined;
  let failures = 0;

  const plan = (milliseconds: number): void => {
    cancel();
    cancel = later(() => {
      if (followed) void request(followed);
    }, milliseconds);
  };

  async function rounds(shared: SharedLedger, left = ROUNDS): Promise<SyncStatus> {
    status.set({ ...status.get(), isRunning: true });
    const outcome = await oneRound(shared, now, (pending) =>
      status.set({ ...status.get(), pending }),
    );
    const { pending, trouble, more } = outcome;
    failures = trouble ? failures + 1 : 0;
    status.set({ isRunning: more && left > 1, pending, outcome });
    return more && left > 1 ? rounds(shared, left - 1) : status.get();
  }

  function request(shared: SharedLedger): Promise<SyncStatus> {
    cancel();
    running ??= rounds(shared)
      .catch((problem: unknown) => {
        failures += 1;
        status.set({ ...status.get(), isRunning: false, problem });
        return status.get();
      })
      .finally(() => {
        running = undefined;
        if (followed)
          plan(failures > 0 ? retryDelay(failures, random()) : POLL * (0.75 + random() / 2));
      });
    return running;
  }

  return {
    status,
    now: request,
    soon: () => plan(SETTLE),
    follow(shared) {
      followed = shared;
      failures = 0;
      void request(shared);
      return () => {
        if (followed === shared) followed = undefined;
        cancel();
      };
    },
    async bringBack(shared, ids) {
      await running;
      const [ports, { bringBack }] = await Promise.all([
        roundPorts(shared, now),
        import('./bring-back'),
      ]);
      await bringBack(ports, ids);
      return request(shared);
    },
    async decide({ ledger, service }, decision) {
      await running;
      const [{ officeSyncWorkbook }, { settleConflict }] = await Promise.all([
        import('../workbook/office-sync-workbook'),
        import('./settle-conflict'),
      ]);
      const workbook = officeSyncWorkbook(ledger, now);
      const isDone = await settleConflict(workbook, decision, () => crypto.randomUUID());
      await request({ ledger, service });
      return isDone;
    },
  };
}

async function oneRound(
  shared: SharedLedger,
  now: () => Instant,
  onStart: (pending: number) => void,
): Promise<RoundOutcome> {
  const [ports, { syncRound }] = await Promise.all([
    roundPorts(shared, now),
    import('./sync-round'),
  ]);
  return syncRound(ports, onStart);
}

async function roundPorts(
  { ledger, service }: SharedLedger,
  now: () => Instant,
): Promise<RoundPorts> {
  const [{ officeSyncWorkbook }, { settleVersion }] = await Promise.all([
    import('../workbook/office-sync-workbook'),
    import('./settle-version'),
  ]);
  return {
    service,
    workbook: officeSyncWorkbook(ledger, now),
    newKey: () => crypto.randomUUID(),
    now: () => new Date(now() * 1000).toISOString(),
    settle: settleVersion,
  };
}
