import type { ComplaintRecord } from '../../../core/record/record';
import type { WantedChange } from '../../../functions/ledger/decide-change';
import type { LedgerKey } from '../../../functions/ledger/ledger';
import type { TenantQueryable } from '../../../functions/store/database';
import { insertLedger } from '../../../functions/store/insert-ledger';
import type { SaveRequest } from '../../../functions/store/save-records';

/** The present of tests of the store. */
export const storeNow = 1_795_311_000;

/** Adds an empty ledger to the organisation of a database. */
export async function addLedger(tenant: TenantQueryable, ledger: string): Promise<LedgerKey> {
  const { organisation } = tenant;
  await insertLedger(tenant, {
    organisation,
    id: ledger,
    name: '测试',
    rulebook: 'any',
    rulebookVersion: '1',
    parameters: {},
    choices: {},
    ownRulebook: null,
    timeZone: 'Asia/Shanghai',
    calendar: { kind: 'weekdays', closures: [], extraWorkdays: [], hours: [] },
    createdAt: storeNow,
    createdBy: 'tester',
  });
  return { organisation, ledger };
}

/** A record of a text, made from a version. */
export function change(
  id: string,
  baseVersion: number,
  text = '内容',
  number?: string,
): WantedChange {
  const record: ComplaintRecord = {
    id,
    ...(number !== undefined && { number }),
    fields: { text },
    events: { received: { instant: storeNow, dateOnly: false } },
    agreed: {},
    extensions: [],
    pauses: [],
  };
  return { record, baseVersion };
}

/** A request that numbers its new records N1, N2, …. */
export function batch(idempotencyKey: string, changes: SaveRequest['changes']): SaveRequest {
  return {
    changes,
    by: 'tester',
    at: storeNow,
    idempotencyKey,
    digest: JSON.stringify(changes),
    allotter(taken) {
      let last = Math.max(0, ...[...taken].map((number) => Number(number.slice(1)) || 0));
      return { note: () => undefined, next: () => `N${(last += 1)}` };
    },
  };
}
