import { canonicalJson } from '../../core/record/canonical-json';
import type { ComplaintRecord } from '../../core/record/record';
import { textDigest } from '../../core/sync/record-digest';

/** Digest of one field of a record; absent fields have one as well. */
export const fieldDigest = ({ fields }: ComplaintRecord, key: string): string =>
  textDigest(canonicalJson(fields[key] ?? null));
