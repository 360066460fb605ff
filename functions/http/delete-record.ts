import { formatDay } from '../../core/date/civil-date';
import { reasonQuery } from '../contract/custody-shape';
import { deleteCaseWorkbooks } from '../ledger/delete-case-workbooks';
import { findLedger, type FoundLedger } from '../ledger/find-ledger';
import type { Ports } from '../ports';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import { recordHeld } from '../request/custody-problem';
import { notFound } from '../request/problem';
import type { Route } from '../request/route';
import { removeRecord } from '../store/remove-record';
import { noteFailure } from '../tracing/trace-work';

/**
 * Removes a record's content for good, unless it is held, and the workbooks written about it; the history
 * keeps who did, when and why.
 */
export const deleteRecord: Route = {
  summary: { zh: '删除记录（保留痕迹）', en: 'Remove a record (leaves a tombstone)' },
  access: ['Records', 'Manager'],
  answers: { json: {} },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const record = pathId(incoming.http, 'rid');
    const { reason } = incoming.query;
    const removal = {
      record,
      by: incoming.caller.name,
      at: ports.now(),
      ...(reason !== undefined && { reason }),
    };
    const today = formatDay(found.zone.toDay(ports.now()));
    switch (await removeRecord(found.database, found.key, removal, today)) {
      case 'removed':
        await deleteWorkbooks(found, record, ports);
        return { kind: 'empty' };
      case 'held':
        return recordHeld(record);
      case 'absent':
        return notFound({ zh: '记录', en: 'record' }, record);
    }
  }, reasonQuery.partial()),
};

/** The record is removed by now; what of them cannot be deleted at once is deleted at night. */
async function deleteWorkbooks(
  { database, key }: FoundLedger,
  record: string,
  { blobs, now }: Ports,
): Promise<void> {
  await deleteCaseWorkbooks({ database, blobs }, key, { record, at: now() }).catch(noteFailure);
}
