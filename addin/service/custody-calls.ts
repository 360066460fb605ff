import type { Language } from '../../core/text';
import type { Answer } from './answer';
import type { Caller, ServiceCall } from './call-service';
import type { CustodyService } from './custody-service';
import {
  parseDisposal,
  parseDisposals,
  parseLooked,
  parseLooks,
  parseCustody,
} from './parse-custody';
import { readAs, readFile, workbookType } from './read-as';

/** A disposal goes record by record. */
const PATIENCE = 120_000;

/**
 * What is asked of the functions about the keeping of records, over HTTP.
 *
 * @param address answers the address of the ledger.
 * @param send sends one request, signed where the service asks for that.
 */
export function custodyCalls(
  address: () => Promise<string>,
  language: () => Language,
  send: Caller,
): CustodyService {
  const call = async (path: string, more: Partial<ServiceCall> = {}) =>
    send({ url: `${await address()}${path}`, method: 'GET', language: language(), ...more });
  const get = async <Value>(path: string, parse: (body: unknown) => Value | undefined) => {
    const answer = await call(path);
    return answer.ok ? readAs(answer.value, parse) : answer;
  };
  const carryOut = async (path: string, more: Partial<ServiceCall>): Promise<Answer<undefined>> => {
    const answer = await call(path, more);
    return answer.ok ? { ok: true, value: undefined } : answer;
  };
  const of = (record: string) => `/records/${encodeURIComponent(record)}`;
  const because = (reason: string) => `?reason=${encodeURIComponent(reason)}`;
  return {
    read: (record) => get(`${of(record)}/custody`, parseCustody),
    seal: (record, reason, readers) =>
      carryOut(`${of(record)}/seal`, { method: 'PUT', body: { reason, ...readers } }),
    unseal: (record, reason) =>
      carryOut(`${of(record)}/seal${because(reason)}`, { method: 'DELETE' }),
    async look(record, reason) {
      const looked = await call(`${of(record)}/looks`, { method: 'POST', body: { reason } });
      return looked.ok ? readAs(looked.value, parseLooked) : looked;
    },
    looks: (record) => get(`/looks?record=${encodeURIComponent(record)}`, parseLooks),
    hold: (record, reason, until) =>
      carryOut(`${of(record)}/hold`, {
        method: 'PUT',
        body: { reason, ...(until !== '' && { until }) },
      }),
    release: (record, reason) =>
      carryOut(`${of(record)}/hold${because(reason)}`, { method: 'DELETE' }),
    disposals: () => get('/disposals', parseDisposals),
    listDisposals: () => carryOut('/disposals', { method: 'POST' }),
    async approve(list) {
      const approved = await call(`/disposals/${list}/approval`, {
        method: 'POST',
        timeout: PATIENCE,
      });
      return approved.ok ? readAs(approved.value, parseDisposal) : approved;
    },
    async proof(list) {
      const file = await call(`/disposals/${list}`, { accept: workbookType, timeout: PATIENCE });
      return file.ok ? readFile(file.value) : file;
    },
  };
}
