import { noticeJson } from '../json/notice-json';
import { maskNotice } from '../privacy/mask-notice';
import { readNotices, type WhichNotices } from '../store/chase-notices';
import { readStoredRecords } from '../store/read-stored-records';
import type { FoundLedger } from './find-ledger';

/** The delivered steps of the records a caller may know of, masked as these are, latest first. */
export async function seenNotices(found: FoundLedger, which?: WhichNotices) {
  const { database, key, scope } = found;
  const notices = await readNotices(database, key, which);
  const ids = [...new Set(notices.map(({ record }) => record))];
  const records = await readStoredRecords(database, key, ids);
  return notices.flatMap((notice) => {
    const record = records.get(notice.record)?.content;
    if (!record || !scope.sees(record)) return [];
    const about = { number: record.number, isSealed: found.seals.has(record.id) };
    return [noticeJson(maskNotice(notice, record, found), about, found)];
  });
}
