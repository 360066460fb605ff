import type { ComplaintRecord } from '../../core/record/record';
import { recordJson } from '../../core/record/record-json';
import { fieldDigest } from './field-digest';
import { isChanged, type CopyRow, type WorkingCopy } from './working-copy';

/** Records in one request. */
const RECORDS_PER_BATCH = 500;

/**
 * The rows that are to be sent: changed, readable, not waiting to be compared, and not refused as
 * they stand.
 */
export function rowsToSend(copy: WorkingCopy): readonly CopyRow[] {
  return [...copy.rows.values()].filter((row) => {
    const entry = copy.entries.get(row.record.id);
    return (
      isChanged(row, copy) &&
      row.unreadable.length === 0 &&
      !entry?.waits &&
      entry?.refused?.digest !== row.digest
    );
  });
}

/** The first rows of those that wait and were not sent before, as the JSON text of a request; undefined when there are none. */
export function batchBody(copy: WorkingCopy, sentBefore: ReadonlySet<string>): string | undefined {
  const rows = rowsToSend(copy)
    .filter(({ record }) => !sentBefore.has(record.id))
    .slice(0, RECORDS_PER_BATCH);
  if (rows.length === 0) return undefined;
  return JSON.stringify({ records: rows.map(({ record }) => changeOf(record, copy)) });
}

function changeOf(record: ComplaintRecord, { snapshot, entries }: WorkingCopy): object {
  const { id, number } = record;
  const entry = entries.get(id);
  const { version = 0 } = entry ?? {};
  const personal = Object.entries(entry?.personal ?? {})
    .filter(([key, digest]) => digest === fieldDigest(record, key))
    .map(([key]) => key);
  const keep = version > 0 ? [...personal, ...cutFields(record), ...snapshot.lostFields] : [];
  const json = new Map(Object.entries(recordJson(record, snapshot.ledger.zone)));
  // What was given here only until the service allots a number is not asked for.
  if (number === record.provisionalNumber) json.delete('number');
  return {
    ...Object.fromEntries(json),
    baseVersion: version,
    ...(keep.length > 0 && { keep: [...new Set(keep)] }),
  };
}

/** Texts that fill their cell to the last sign: the service may hold more of them. */
const cutFields = ({ fields }: ComplaintRecord): readonly string[] =>
  Object.entries(fields)
    .filter(([, value]) => typeof value === 'string' && value.length >= CELL_LENGTH)
    .map(([key]) => key);

const CELL_LENGTH = 32_767;
