import type { Conflict } from '../../core/sync/merge-records';
import type { Answer, ServiceTrouble } from '../service/answer';
import type { SettingsStamp } from './remote-settings';
import type { RemoteVersion } from './remote-version';
import { needsBase, type settleVersion, type Settled } from './settle-version';
import type { SyncService } from './sync-service';
import type { SyncEntry, SyncMemory, SyncWorkbook } from './sync-workbook';
import { writeCopy, type WorkingCopy } from './working-copy';

/** A record both sides changed: what it is here, there and was before, and who and when. */
export interface RowConflict {
  readonly id: string;
  readonly theirs: RemoteVersion;
  readonly base: RemoteVersion | undefined;
  readonly conflicts: readonly Conflict[];
}

/** What changes are taken in with. */
export interface PullPorts {
  readonly service: SyncService;
  readonly workbook: SyncWorkbook;
  readonly settle: typeof settleVersion;
}

/** The copy after something was taken in, or what kept it from going on. */
export interface Pulled {
  readonly copy: WorkingCopy;
  readonly conflicts: readonly RowConflict[];
  readonly trouble?: ServiceTrouble;
  /** Where the settings of the ledger stand at the service. */
  readonly settings?: SettingsStamp;
}

/** Takes in the changes of the service since the cursor, page by page. */
export async function pullChanges(ports: PullPorts, copy: WorkingCopy): Promise<Pulled> {
  const page = await ports.service.changes(copy.memory.cursor);
  if (!page.ok) return { copy, conflicts: [], trouble: page.trouble };
  const { changes, cursor, more, settings } = page.value;
  const latest = new Map(changes.map((change) => [change.id, change]));
  const news = [...latest.values()].filter((change) => isNews(change, copy));
  const memory = cursor === copy.memory.cursor ? copy.memory : { ...copy.memory, cursor };
  const taken = await takeVersions(ports, copy, news, memory);
  if (taken.trouble || !more) return { ...taken, ...(settings && { settings }) };
  const rest = await pullChanges(ports, taken.copy);
  return { ...rest, conflicts: [...taken.conflicts, ...rest.conflicts] };
}

const isNews = ({ id, version }: RemoteVersion, { entries }: WorkingCopy): boolean =>
  (entries.get(id)?.version ?? 0) < version;

/** Compares the rows that wait with the service as it is now. */
export async function pullWaiting(ports: PullPorts, copy: WorkingCopy): Promise<Pulled> {
  const waiting = [...copy.entries.values()].filter(({ waits }) => waits);
  const versions: RemoteVersion[] = [];
  const gone: SyncEntry[] = [];
  for (const entry of waiting) {
    const found = await ports.service.version(entry.id);
    if (!found.ok) return { copy, conflicts: [], trouble: found.trouble };
    if (found.value) versions.push(found.value);
    else gone.push(entry);
  }
  const cleared = gone.map(({ id, version, digest, personal }) => ({
    id,
    entry: { id, version, digest, ...(personal && { personal }) },
    row: { kind: 'none' } as const,
  }));
  const written = await writeCopy(ports.workbook, copy, cleared);
  return takeVersions(ports, written.copy, versions, written.copy.memory);
}

/** Takes in versions of records; a row people change meanwhile waits for the next round. */
async function takeVersions(
  { service, workbook, settle }: PullPorts,
  copy: WorkingCopy,
  versions: readonly RemoteVersion[],
  memory: SyncMemory,
): Promise<Pulled> {
  const settled: (Settled & { readonly base: RemoteVersion | undefined })[] = [];
  for (const theirs of versions) {
    const base = await baseOf(theirs, service, copy);
    if (!base.ok) return { copy, conflicts: [], trouble: base.trouble };
    const row = copy.rows.get(theirs.id);
    const setting = { ...copy.snapshot, entries: copy.entries };
    settled.push({ ...settle(theirs, row, base.value, setting), base: base.value });
  }
  const written = await writeCopy(
    workbook,
    copy,
    settled.map(({ change }) => change),
    memory,
  );
  const behind = [...written.skipped].map((id) => ({
    id,
    entry: { ...(copy.entries.get(id) ?? { id, version: 0, digest: '' }), waits: true as const },
    row: { kind: 'none' } as const,
  }));
  const noted = await writeCopy(workbook, written.copy, behind);
  return {
    copy: noted.copy,
    conflicts: settled.flatMap(({ conflicts, base }, index) => {
      const theirs = versions[index];
      return theirs && conflicts.length > 0 ? [{ id: theirs.id, theirs, base, conflicts }] : [];
    }),
  };
}

async function baseOf(
  { id, outOfScope }: RemoteVersion,
  service: SyncService,
  { rows, entries }: WorkingCopy,
): Promise<Answer<RemoteVersion | undefined>> {
  const entry = entries.get(id);
  if (outOfScope || !needsBase(rows.get(id), entry)) return { ok: true, value: undefined };
  return service.version(id, entry.version);
}
