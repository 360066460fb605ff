import type { Finding } from '../../core/finding';
import type { ServiceTrouble } from '../service/answer';
import type { Pace } from '../workbook/paced';
import { rowsToSend } from './batch-body';
import { nameStrays } from './name-strays';
import { pullChanges, pullWaiting, type Pulled, type RowConflict } from './pull-changes';
import { pushChanges } from './push-changes';
import type { SettingsStamp } from './remote-settings';
import type { settleVersion } from './settle-version';
import type { SyncService } from './sync-service';
import type { SyncMemory, SyncWorkbook } from './sync-workbook';
import { Overtaken } from './when-overtaken';
import { isChanged, openCopy, prepareCopy, writeCopy, type WorkingCopy } from './working-copy';

/** What a round works with. */
export interface RoundPorts {
  readonly service: SyncService;
  readonly workbook: SyncWorkbook;
  readonly newKey: () => string;
  /** How a version of the service is settled with its row. */
  readonly settle: typeof settleVersion;
  /** The present as ISO text. */
  readonly now: () => string;
  /** How the register is read. */
  readonly pace?: Pace;
}

/** A row that is not sent, and why. */
export interface HeldRow {
  readonly id: string;
  readonly number: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly findings: readonly Finding[];
}

/** How a round ended. */
export interface RoundOutcome {
  /** Rows that wait to be sent. */
  readonly pending: number;
  readonly conflicts: readonly RowConflict[];
  readonly held: readonly HeldRow[];
  /** Ids of records whose rows were deleted on the sheet. */
  readonly missing: readonly string[];
  readonly syncedAt?: string;
  readonly trouble?: ServiceTrouble;
  /** Where the settings of the ledger stand at the service; absent: it did not tell. */
  readonly settings?: SettingsStamp;
  /** Why the register itself cannot be synchronised. */
  readonly findings: readonly Finding[];
  /** Another round has something to do at once. */
  readonly more: boolean;
}

/** How often changes of others are taken in anew within one round. */
const LAPS = 3;

/**
 * One round: what others changed comes in, what was changed here goes out. Whatever stops it, what
 * was written stays and the next round goes on from there. Add-ins over one workbook do not wait for
 * each other: one that finds that another has written meanwhile begins anew.
 *
 * @param onStart told how many rows wait, before the service is asked anything.
 */
export async function syncRound(
  ports: RoundPorts,
  onStart: (pending: number) => void = () => undefined,
): Promise<RoundOutcome> {
  let pending = 0;
  const started = (count: number): void => onStart((pending = count));
  return goRound(ports, started).catch((error: unknown) => {
    if (error instanceof Overtaken) return { ...nothingDone, pending, more: true };
    throw error;
  });
}

async function goRound(
  ports: RoundPorts,
  onStart: (pending: number) => void,
): Promise<RoundOutcome> {
  const read = await ports.workbook.read(ports.pace);
  if (!read.ok) return { ...nothingDone, findings: read.findings };
  await prepareCopy(read.snapshot, ports.pace);
  const opened = openCopy(read.snapshot);
  const missing = missingIds(opened);
  onStart(pendingOf(opened));
  const named = await nameStrays(ports.workbook, opened);
  const { copy, conflicts, trouble, settings } = await lap(ports, opened, LAPS);
  const isDone = trouble === undefined;
  const memory: SyncMemory = isDone ? { ...copy.memory, syncedAt: ports.now() } : copy.memory;
  const ended = isDone ? (await writeCopy(ports.workbook, copy, [], memory)).copy : copy;
  return {
    pending: rowsToSend(ended).length + named,
    conflicts,
    held: heldRows(ended),
    missing: missing.filter((id) => ended.entries.has(id)),
    ...(ended.memory.syncedAt !== undefined && { syncedAt: ended.memory.syncedAt }),
    ...(trouble && { trouble }),
    ...(settings && { settings }),
    findings: [],
    more: isDone && (named > 0 || rowsToSend(ended).length > 0 || isBehind(ended, conflicts)),
  };
}

/** The outcome of a round in which nothing was to be done. */
export const nothingDone: RoundOutcome = {
  pending: 0,
  conflicts: [],
  held: [],
  missing: [],
  findings: [],
  more: false,
};

type Lap = Pulled;

/** In, then out; what the service meanwhile had from others is taken in by a further lap. */
async function lap(ports: RoundPorts, before: WorkingCopy, left: number): Promise<Lap> {
  const { service, workbook, newKey } = ports;
  const taking = { service, workbook, settle: ports.settle };
  // A batch under way is settled first, lest its own effects come back as somebody else's changes.
  const first = before.memory.sent
    ? await pushChanges(service, workbook, before, newKey)
    : { copy: before };
  if ('trouble' in first) return { ...first, conflicts: [] };
  const news = await pullChanges(taking, first.copy);
  if (news.trouble) return news;
  const compared = await pullWaiting(taking, news.copy);
  if (compared.trouble) return compared;
  const sent = await pushChanges(service, workbook, compared.copy, newKey);
  const { conflicts } = compared;
  const { settings } = news;
  const ended = { ...sent, conflicts, ...(settings && { settings }) };
  if (sent.trouble || left <= 1 || !isBehind(sent.copy, conflicts)) return ended;
  return lap(ports, sent.copy, left - 1);
}

/** Whether rows wait to be compared that are no conflicts yet. */
function isBehind({ entries, rows }: WorkingCopy, conflicts: readonly RowConflict[]): boolean {
  const asked = new Set(conflicts.map(({ id }) => id));
  return [...entries.values()].some(
    ({ id, waits }) => waits && !asked.has(id) && rows.get(id)?.unreadable.length === 0,
  );
}

function pendingOf(copy: WorkingCopy): number {
  return [...copy.rows.values()].filter((row) => isChanged(row, copy)).length + copy.strays.length;
}

const missingIds = ({ entries, rows, strays }: WorkingCopy): readonly string[] => {
  const there = new Set([...rows.keys(), ...strays.map(({ record }) => record.id)]);
  return [...entries.keys()].filter((id) => !there.has(id));
};

function heldRows(copy: WorkingCopy): readonly HeldRow[] {
  return [...copy.rows.values()].flatMap(({ record, seen, digest, unreadable }) => {
    const refused = copy.entries.get(record.id)?.refused;
    const isRefused = refused?.digest === digest;
    const isHeld = isChanged({ record, seen, digest, unreadable }, copy);
    const findings =
      unreadable.length > 0 && isHeld ? unreadable : isRefused ? refused.findings : [];
    const { id, number = '' } = record;
    return findings.length > 0 ? [{ id, number, row: seen.row, findings }] : [];
  });
}
