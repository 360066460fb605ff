import { PATIENCE, type Calls } from './calls-under';
import type { CustodyService } from './custody-service';
import {
  parseDisposal,
  parseDisposals,
  parseLooked,
  parseLooks,
  parseCustody,
} from './parse-custody';

/**
 * What is asked of the functions about the keeping of records.
 *
 * @param calls under the address of the ledger.
 */
export function custodyCalls({ ask, carryOut, workbook }: Calls): CustodyService {
  const of = (record: string) => `/records/${encodeURIComponent(record)}`;
  const because = (reason: string) => `?reason=${encodeURIComponent(reason)}`;
  return {
    read: (record) => ask(`${of(record)}/custody`, parseCustody),
    seal: (record, reason, readers) =>
      carryOut(`${of(record)}/seal`, { method: 'PUT', body: { reason, ...readers } }),
    unseal: (record, reason) =>
      carryOut(`${of(record)}/seal${because(reason)}`, { method: 'DELETE' }),
    look: (record, reason) =>
      ask(`${of(record)}/looks`, parseLooked, { method: 'POST', body: { reason } }),
    looks: (record) => ask(`/looks?record=${encodeURIComponent(record)}`, parseLooks),
    hold: (record, reason, until) =>
      carryOut(`${of(record)}/hold`, {
        method: 'PUT',
        body: { reason, ...(until !== '' && { until }) },
      }),
    release: (record, reason) =>
      carryOut(`${of(record)}/hold${because(reason)}`, { method: 'DELETE' }),
    disposals: () => ask('/disposals', parseDisposals),
    listDisposals: () => carryOut('/disposals', { method: 'POST' }),
    // A disposal goes record by record.
    approve: (list) =>
      ask(`/disposals/${list}/approval`, parseDisposal, { method: 'POST', timeout: PATIENCE }),
    proof: (list) => workbook(`/disposals/${list}`),
  };
}
