import type { ComplaintRecord } from '../../core/record/record';
import { recordDigest } from '../../core/sync/record-digest';
import type { ServiceTrouble } from '../service/answer';
import { batchBody } from './batch-body';
import { entryOf } from './entry-of';
import { isProvisional, withNumber } from './settle-number';
import type { SavedItem } from './remote-version';
import { sentRecords } from './sent-records';
import type { SyncService } from './sync-service';
import type { RowChange, SentBatch, SyncEntry, SyncMemory, SyncWorkbook } from './sync-workbook';
import { writeCopy, type WorkingCopy } from './working-copy';

export interface Pushed {
  readonly copy: WorkingCopy;
  readonly trouble?: ServiceTrouble;
}

/**
 * Sends the rows that changed, batch by batch. A batch is remembered in the workbook before it is
 * sent and forgotten once its answer is written down: whatever happens in between, the same batch
 * goes out again under the same key. A row goes out once in a round.
 */
export async function pushChanges(
  service: SyncService,
  workbook: SyncWorkbook,
  copy: WorkingCopy,
  newKey: () => string,
  sentBefore: ReadonlySet<string> = new Set(),
): Promise<Pushed> {
  const { sent } = copy.memory;
  if (sent) {
    const done = await deliver(service, workbook, copy, sent);
    if (done.trouble) return done;
    const ids = sentRecords(sent.body, copy.snapshot).map(({ id }) => id);
    return pushChanges(service, workbook, done.copy, newKey, new Set([...sentBefore, ...ids]));
  }
  const body = batchBody(copy, sentBefore);
  if (body === undefined) return { copy };
  const memory = { ...copy.memory, sent: { key: newKey(), body } };
  const { copy: packed } = await writeCopy(workbook, copy, [], memory);
  return pushChanges(service, workbook, packed, newKey, sentBefore);
}

async function deliver(
  service: SyncService,
  workbook: SyncWorkbook,
  copy: WorkingCopy,
  batch: SentBatch,
): Promise<Pushed> {
  const answer = await service.save(batch);
  if (!answer.ok) {
    const isLost = answer.trouble.kind !== 'refused' || answer.trouble.status >= 500;
    // What the service refuses as a whole is not sent again as it is.
    return isLost || isPassing(answer.trouble)
      ? { copy, trouble: answer.trouble }
      : {
          ...(await writeCopy(workbook, copy, [], withoutBatch(copy.memory))),
          trouble: answer.trouble,
        };
  }
  const records = sentRecords(batch.body, copy.snapshot);
  const changes = records.flatMap((record, index) => {
    const item = answer.value[index];
    return item ? [acknowledge(record, item, copy)] : [];
  });
  const written = await writeCopy(workbook, copy, changes, withoutBatch(copy.memory));
  const behind = [...written.skipped].flatMap((id) => {
    const change = changes.find((one) => one.id === id);
    return change ? [{ ...change, row: { kind: 'none' } as const }] : [];
  });
  return { copy: (await writeCopy(workbook, written.copy, behind)).copy };
}

/** Refusals that say nothing of the batch: not signed in, too many requests, a pane too old. */
const isPassing = (trouble: ServiceTrouble): boolean =>
  trouble.kind === 'refused' && [401, 403, 404, 408, 426, 429].includes(trouble.status);

function withoutBatch({ workbook, cursor, syncedAt, settings }: SyncMemory): SyncMemory {
  return {
    workbook,
    cursor,
    ...(syncedAt !== undefined && { syncedAt }),
    ...(settings && { settings }),
  };
}

/** What an answer means for the row, which may have been changed again since it was sent. */
function acknowledge(sent: ComplaintRecord, item: SavedItem, copy: WorkingCopy): RowChange {
  const { id } = sent;
  const entry = copy.entries.get(id);
  const row = copy.rows.get(id);
  const known: SyncEntry = entry ?? { id, version: 0, digest: '' };
  switch (item.status) {
    case 'conflict':
      return { id, entry: { ...known, waits: true }, row: { kind: 'none' } };
    case 'invalid': {
      const refused = { digest: row?.digest ?? '', findings: item.findings };
      const isAsSent = row !== undefined && isSameAsSent(row.record, sent);
      return { id, entry: isAsSent ? { ...known, refused } : known, row: { kind: 'none' } };
    }
    case 'applied': {
      const { number = sent.number } = item;
      const settled = withNumber(sent, number);
      const next = entryOf(settled, item.version, copy.snapshot.ledger.rulebook);
      if (!row) return { id, entry: next, row: { kind: 'none' } };
      const to = withNumber(row.record, isProvisional(row.record) ? number : row.record.number);
      const isSame = recordDigest(to) === row.digest;
      return {
        id,
        entry: next,
        row: isSame ? { kind: 'none' } : { kind: 'patch', seen: row.seen, from: row.record, to },
      };
    }
  }
}

/** A batch leaves a provisional number out of `number`. */
const isSameAsSent = (row: ComplaintRecord, sent: ComplaintRecord): boolean =>
  recordDigest(row) === recordDigest(sent) ||
  recordDigest(row) ===
    recordDigest({ ...sent, ...(row.number !== undefined && { number: row.number }) });
