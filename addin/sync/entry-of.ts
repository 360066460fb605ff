import type { ComplaintRecord } from '../../core/record/record';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { recordDigest } from '../../core/sync/record-digest';
import { fieldDigest } from './field-digest';
import type { SyncEntry } from './sync-workbook';

/**
 * What to remember of a record that stands at a version of the service.
 *
 * @param record as its row says it.
 */
export function entryOf(
  record: ComplaintRecord,
  version: number,
  { fields }: Pick<Rulebook, 'fields'>,
): SyncEntry {
  const personal = fields.filter(
    (field) => field.personal && record.fields[field.key] !== undefined,
  );
  return {
    id: record.id,
    version,
    digest: recordDigest(record),
    ...(personal.length > 0 && {
      personal: Object.fromEntries(personal.map(({ key }) => [key, fieldDigest(record, key)])),
    }),
  };
}
