import { noticeJson } from '../json/notice-json';
import { maskNotice } from '../privacy/mask-notice';
import { readNotices } from '../store/chase-notices';
import type { FoundLedger } from './find-ledger';
import { readSeenRecords } from './read-seen-records';

/** The delivered steps of the records a caller may know of, masked as these are, latest first; or those of one. */
export async function seenNotices(found: FoundLedger, only?: string) {
  const { database, key } = found;
  const records = await readSeenRecords(found);
  const byId = new Map(records.map((record) => [record.id, record]));
  return (await readNotices(database, key)).flatMap((notice) => {
    const record = byId.get(notice.record);
    if (!record || (only !== undefined && record.id !== only)) return [];
    const about = { number: record.number, isSealed: found.seals.has(record.id) };
    return [noticeJson(maskNotice(notice, record, found), about, found)];
  });
}
