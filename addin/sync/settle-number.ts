import type { ComplaintRecord } from '../../core/record/record';

/** Whether the number of a record was given here only until the service allots one. */
export const isProvisional = ({ number, provisionalNumber }: ComplaintRecord): boolean =>
  number === undefined || number === provisionalNumber;

/** The record under the number the service has for it; a provisional one that came true is no reference. */
export function withNumber(record: ComplaintRecord, number: string | undefined): ComplaintRecord {
  const { provisionalNumber, ...rest } = record;
  return {
    ...rest,
    ...(number !== undefined && { number }),
    ...(provisionalNumber !== undefined && provisionalNumber !== number && { provisionalNumber }),
  };
}
