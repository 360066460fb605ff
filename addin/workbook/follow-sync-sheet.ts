import { syncSheet } from '../../core/workbook/sync-sheet';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { SyncEntry, SyncMemory } from '../sync/sync-workbook';
import type { Pace } from './paced';
import { readSyncSheet, type SyncSheet } from './read-sync-sheet';
import { rememberOperations } from './remember-operations';
import { syncInBatches } from './sync-in-batches';
import { writeWorkbookPlan } from './write-workbook-plan';

/** The hidden sheet of the sync, read again only when somebody else wrote into it. */
export interface FollowedSyncSheet {
  readonly read: (context: Excel.RequestContext, pace?: Pace) => Promise<SyncSheet>;
  /** As it stands; undefined when another add-in has written since it was last read or written here. */
  readonly unlessOvertaken: (context: Excel.RequestContext) => Promise<SyncSheet | undefined>;
  /**
   * Writes entries, undefined to forget one, then what is remembered of the ledger.
   *
   * @param seen as it stands; absent: it is to be looked at first.
   */
  readonly write: (
    context: Excel.RequestContext,
    entries: ReadonlyMap<string, SyncEntry | undefined>,
    memory?: SyncMemory,
    seen?: SyncSheet,
  ) => Promise<void>;
}

/** Follows the sheet of the sync of a workbook; it is made anew where there is none. */
export function followSyncSheet(ledger: LedgerSettings): FollowedSyncSheet {
  let known: SyncSheet | undefined;
  const read = async (context: Excel.RequestContext, pace?: Pace): Promise<SyncSheet> =>
    (known = await openSyncSheet(context, ledger, { known, pace }));
  return {
    read,
    async unlessOvertaken(context) {
      const before = known;
      const present = await read(context);
      return before && present.stamp !== before.stamp ? undefined : present;
    },
    async write(context, entries, memory, seen) {
      const before = seen ?? (await read(context));
      known = undefined;
      const present = memory ?? before.memory ?? newMemory();
      const { operations, after } = rememberOperations(
        before,
        { entries, memory: present },
        crypto.randomUUID(),
      );
      await syncInBatches(context, operations);
      known = after;
    },
  };
}

export const newMemory = (): SyncMemory => ({ workbook: crypto.randomUUID(), cursor: '0' });

async function openSyncSheet(
  context: Excel.RequestContext,
  { language }: LedgerSettings,
  { known, pace }: { readonly known: SyncSheet | undefined; readonly pace: Pace | undefined },
): Promise<SyncSheet> {
  const present = await readSyncSheet(context, known, pace);
  if (present?.memory) return present;
  if (!present) await writeWorkbookPlan(context, syncSheet(language));
  const made = await readSyncSheet(context);
  if (!made) throw new Error('The sheet of the sync was not made.');
  const { operations, after } = rememberOperations(
    made,
    { entries: new Map(), memory: newMemory() },
    crypto.randomUUID(),
  );
  await syncInBatches(context, operations);
  return after;
}
