import type { ComplaintRecord } from '../../core/record/record';
import type { Mask } from './mask-record';

/** Keys of the fields of a record that a mask hides, in order. */
export function maskedFields(record: ComplaintRecord, mask: Mask): readonly string[] {
  const shown = mask(record).fields;
  return Object.keys(record.fields)
    .filter((key) => shown[key] !== record.fields[key])
    .sort();
}
