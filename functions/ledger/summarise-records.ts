import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { ComplaintRecord } from '../../core/record/record';
import { buildColumns } from '../../core/summary/build-columns';
import { parseQuery, type RawQuery } from '../../core/summary/parse-query';
import { summarise, type Summary } from '../../core/summary/summarise';
import type { Mask } from '../privacy/mask-record';
import type { OpenSetting } from './open-setting';

export type Summarised =
  | { readonly ok: true; readonly summary: Summary }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Computes the figures a query asks for; the findings say what of the query cannot be read.
 *
 * @param setting with `mask` where the reader may not see all that is counted: it names the groups.
 */
export function summariseRecords(
  records: readonly ComplaintRecord[],
  { rulebook, zone, calendar, mask }: OpenSetting & { readonly mask?: Mask },
  raw: RawQuery,
  asOf: Instant,
): Summarised {
  const { query, findings } = parseQuery(raw, rulebook);
  if (!query) return { ok: false, findings };
  const setting = { calendar, zone, ...(mask && { shown: mask }) };
  const columns = buildColumns(records, rulebook, setting, asOf);
  return { ok: true, summary: summarise(columns, query) };
}
