import type { Instant } from '../../core/date/time';
import type { CustodyEntry, DisposalItem } from '../ledger/custody-entry';
import { disposalItem } from '../ledger/disposal-item';
import type { LedgerKey } from '../ledger/ledger';
import type { OpenSetting } from '../ledger/open-setting';
import { appendCustody, readCustody } from './custody-log';
import { lockCustody } from './lock-ledger';
import type { TenantDatabase } from './database';
import { readRecords } from './read-records';

/**
 * Lists the records whose periods have ended and which no list has yet that still waits: an entry of
 * the custody log. Held ones are listed, to be disposed of once they are released.
 *
 * @returns the list; undefined when there is nothing to list.
 */
export function listDisposals(
  database: TenantDatabase,
  key: LedgerKey,
  setting: OpenSetting,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<CustodyEntry | undefined> {
  return database.transaction(async (transaction) => {
    await lockCustody(transaction, key);
    const listed = new Set(
      (await readCustody(transaction, key, ['listed'])).flatMap((entry) =>
        entry.kind === 'listed' ? entry.detail.items.map(({ record }) => record) : [],
      ),
    );
    const today = setting.zone.toDay(at);
    const items = (await readRecords(transaction, key)).flatMap((record): DisposalItem[] => {
      const item = listed.has(record.id) ? undefined : disposalItem(record, setting, today);
      return item ? [item] : [];
    });
    if (items.length === 0) return undefined;
    const act = { kind: 'listed', record: null, detail: { items }, at, by, reason: null } as const;
    const [entry] = await appendCustody(transaction, key, [act]);
    return entry;
  });
}
