import { noticeJson } from '../json/notice-json';
import { readNotices } from '../store/chase-notices';
import type { FoundLedger } from './find-ledger';
import { readSeenRecords } from './read-seen-records';

/** The delivered steps of the records a caller may know of, latest first. */
export async function seenNotices(found: FoundLedger) {
  const { database, key } = found;
  const records = await readSeenRecords(found);
  const numbers = new Map(records.map(({ id, number }) => [id, number]));
  return (await readNotices(database, key))
    .filter(({ record }) => numbers.has(record))
    .map((notice) => noticeJson(notice, numbers.get(notice.record), found));
}
