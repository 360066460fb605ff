import { parseRecord } from '../../core/record/parse-record';
import type { ComplaintRecord, RawRecord } from '../../core/record/record';
import type { SyncSnapshot } from './sync-workbook';

/** The records of a request as they were sent, in order. */
export function sentRecords(
  body: string,
  { ledger }: Pick<SyncSnapshot, 'ledger'>,
): readonly ComplaintRecord[] {
  const parsed: unknown = JSON.parse(body);
  const records: unknown =
    typeof parsed === 'object' && parsed !== null && 'records' in parsed ? parsed.records : [];
  const list: readonly RawRecord[] = Array.isArray(records) ? records : [];
  return list.map((raw) => parseRecord(raw, ledger.rulebook, ledger.zone).record);
}
