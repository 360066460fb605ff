import type { StoredLedger } from '../../core/workbook/ledger-settings';
import { textOf, type Parts } from './answer-parts';

/** A ledger of the service, as a workbook that may join it needs to know it. */
export type OfferedLedger = Pick<StoredLedger, 'id' | 'name' | 'zone' | 'rulebookId'>;

/** The ledgers of an answer; those that cannot be read are left out. */
export function parseOfferedLedgers(body: unknown): readonly OfferedLedger[] | undefined {
  if (!Array.isArray(body)) return undefined;
  return body.flatMap((one: Readonly<Record<string, unknown>>) => parseOffered(one) ?? []);
}

function parseOffered(parts: Parts): OfferedLedger | undefined {
  const id = textOf(parts['id']);
  if (id === '') return undefined;
  return {
    id,
    name: textOf(parts['name']),
    zone: textOf(parts['timeZone']),
    rulebookId: textOf(parts['rulebook']),
  };
}
