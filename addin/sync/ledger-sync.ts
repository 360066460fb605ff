import type { Instant } from '../../core/date/time';
import type { LedgerSettings, StoredLedger } from '../../core/workbook/ledger-settings';
import { createStore, type Store } from '../app/store';
import type { Pace, ReadingProgress } from '../workbook/paced';
import type { OfficeSyncWorkbook } from '../workbook/office-sync-workbook';
import { retryDelay } from './retry-delay';
import type { Decision } from './settle-conflict';
import type { RoundOutcome, RoundPorts } from './sync-round';
import type { SettingsService, SettingsStamp } from './remote-settings';
import type { SettingsOutcome } from './settings-round';
import type { SyncService } from './sync-service';

/** Where the sync of the open ledger stands. */
export interface SyncStatus {
  readonly isRunning: boolean;
  /** How far the reading of a large register has come. */
  readonly progress?: ReadingProgress | undefined;
  /** Rows that wait to be sent, as last counted. */
  readonly pending: number;
  /** How the last round ended; absent before the first. */
  readonly outcome?: RoundOutcome;
  /** How the settings of the ledger were last compared, or what was last taken from others. */
  readonly settings?: SettingsOutcome;
  /** What went wrong in this add-in or in Excel, if anything. */
  readonly problem?: unknown;
}

/** A ledger that is shared. */
export interface SharedLedger {
  readonly ledger: LedgerSettings;
  readonly stored: StoredLedger;
  readonly service: SyncService;
  readonly settings: SettingsService;
}

/** Keeps the workbook of a shared ledger and the service in step. */
export interface LedgerSync {
  readonly status: Store<SyncStatus>;
  /** Follows a ledger until the answer is called: now, after changes, and from time to time. */
  readonly follow: (shared: SharedLedger) => () => void;
  /** A round at once, and further ones until nothing is left to do; never rejects. */
  readonly now: (shared: SharedLedger) => Promise<SyncStatus>;
  /** A round once changes at the service have settled. */
  readonly soon: () => void;
  /** Brings rows that were deleted on the sheet back into it. */
  readonly bringBack: (shared: SharedLedger, ids: readonly string[]) => Promise<SyncStatus>;
  /** Carries out what was decided about settings: the keys at which the service's are taken. */
  readonly decideSettings: (shared: SharedLedger, theirs: ReadonlySet<string>) => Promise<void>;
  /** Writes what was decided about a conflict; false when it is no longer the same. */
  readonly decide: (shared: SharedLedger, decision: Decision) => Promise<boolean>;
}

export interface SyncSetting {
  /** The machine's time, to the second. */
  readonly now: () => Instant;
  readonly random: () => number;
  /** Runs something later; the answer takes it back. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** Reads the ledger again after its settings have changed. */
  readonly reload: () => Promise<void>;
}

/** Changes settle before they are sent; others' come in about once a minute. */
const [SETTLE, POLL] = [2_500, 60_000];

/** Rounds that one request may take. */
const ROUNDS = 50;

/** Makes the sync of one pane; one round runs at a time. */
export function createLedgerSync({ now, random, later, reload }: SyncSetting): LedgerSync {
  const status = createStore<SyncStatus>({ isRunning: false, pending: 0 });
  let followed: SharedLedger | undefined;
  let running: Promise<SyncStatus> | undefined;
  let cancel = (): void => undefined;
  let failures = 0;
  let reading = new AbortController();
  /** Ledgers as they ran before settings of others were taken; they have nothing more to say. */
  const outdated = new WeakSet<SharedLedger>();
  const kept = keptWorkbook(now);

  const plan = (milliseconds: number): void => {
    cancel();
    cancel = later(() => {
      if (followed) void request(followed);
    }, milliseconds);
  };

  async function rounds(
    shared: SharedLedger,
    signal: AbortSignal,
    left = ROUNDS,
  ): Promise<SyncStatus> {
    status.set({ ...status.get(), isRunning: true });
    const [ports, { syncRound }] = await Promise.all([portsOf(shared), import('./sync-round')]);
    const pace = paceOf(status, signal);
    const outcome = await syncRound({ ...ports, pace }, (pending) =>
      status.set({ ...status.get(), progress: undefined, pending }),
    );
    const { pending, trouble, more } = outcome;
    failures = trouble ? failures + 1 : 0;
    status.set({ ...status.get(), isRunning: more && left > 1, pending, outcome });
    if (!trouble && outcome.settings && !more) await settle(shared, outcome.settings);
    return more && left > 1 ? rounds(shared, signal, left - 1) : status.get();
  }

  async function portsOf({ ledger, service }: SharedLedger): Promise<RoundPorts> {
    const [workbook, { settleVersion }] = await Promise.all([
      kept.open(ledger),
      import('./settle-version'),
    ]);
    return {
      service,
      workbook,
      newKey: () => crypto.randomUUID(),
      now: () => new Date(now() * 1000).toISOString(),
      settle: settleVersion,
    };
  }

  /** What was taken from others stays to be read until something else is to be said. */
  async function settle(
    shared: SharedLedger,
    told: SettingsStamp,
    theirs?: ReadonlySet<string>,
  ): Promise<void> {
    const [workbook, { settleSettings }] = await Promise.all([
      kept.open(shared.ledger),
      import('./settle-settings'),
    ]);
    const settings = await settleSettings(shared, workbook, {
      now,
      told,
      ...(theirs && { theirs }),
    });
    const isQuiet = settings.kind === 'same' && status.get().settings?.kind === 'taken';
    if (!isQuiet) status.set({ ...status.get(), settings });
    if (settings.kind !== 'taken') return;
    outdated.add(shared);
    await reload();
  }

  function request(shared: SharedLedger): Promise<SyncStatus> {
    if (outdated.has(shared)) return Promise.resolve(status.get());
    cancel();
    const { signal } = reading;
    running ??= rounds(shared, signal)
      .catch((problem: unknown) => {
        kept.readAll(shared.ledger);
        const ended = { ...status.get(), progress: undefined, isRunning: false };
        if (!signal.aborted) failures += 1;
        status.set(signal.aborted ? ended : { ...ended, problem });
        return status.get();
      })
      .finally(() => {
        running = undefined;
        if (followed) plan(signal.aborted ? 0 : delay());
      });
    return running;
  }

  const delay = (): number =>
    failures > 0 ? retryDelay(failures, random()) : POLL * (0.75 + random() / 2);

  return {
    status,
    now(shared) {
      // Whoever asks for it wants all of it compared, whatever Excel has told.
      kept.readAll(shared.ledger);
      return request(shared);
    },
    soon: () => plan(SETTLE),
    follow(shared) {
      followed = shared;
      failures = 0;
      let stop = (): void => undefined;
      void kept.open(shared.ledger).then(
        (workbook) => {
          if (followed !== shared) return;
          stop = workbook.follow(() => plan(SETTLE));
          void request(shared);
        },
        () => plan(SETTLE),
      );
      return () => {
        if (followed === shared) followed = undefined;
        stop();
        cancel();
        reading.abort();
        reading = new AbortController();
      };
    },
    async bringBack(shared, ids) {
      await running;
      const [ports, { bringBack }] = await Promise.all([portsOf(shared), import('./bring-back')]);
      await bringBack(ports, ids);
      return request(shared);
    },
    async decideSettings(shared, theirs) {
      await running;
      const told = status.get().outcome?.settings;
      if (told) await settle(shared, told, theirs);
      await request(shared);
    },
    async decide(shared, decision) {
      await running;
      const [workbook, { settleConflict }] = await Promise.all([
        kept.open(shared.ledger),
        import('./settle-conflict'),
      ]);
      const isDone = await settleConflict(workbook, decision, () => crypto.randomUUID());
      await request(shared);
      return isDone;
    },
  };
}

/** Tells how far a reading has come, some twenty times; whoever listens is not told more often. */
function paceOf(status: Store<SyncStatus>, signal: AbortSignal): Pace {
  let told = '';
  return {
    signal,
    onProgress(progress) {
      const { step, done, total } = progress;
      const now = `${step} ${Math.floor((20 * done) / total)}`;
      if (now === told) return;
      told = now;
      status.set({ ...status.get(), progress });
    },
  };
}

/** The workbook of the ledger that is open; it remembers what it has read. */
function keptWorkbook(now: () => Instant) {
  let kept: { readonly ledger: LedgerSettings; readonly workbook: OfficeSyncWorkbook } | undefined;
  return {
    async open(ledger: LedgerSettings): Promise<OfficeSyncWorkbook> {
      const { officeSyncWorkbook } = await import('../workbook/office-sync-workbook');
      if (kept?.ledger !== ledger) kept = { ledger, workbook: officeSyncWorkbook(ledger, now) };
      return kept.workbook;
    },
    readAll(ledger: LedgerSettings): void {
      if (kept?.ledger === ledger) kept.workbook.readAll();
    },
  };
}
