import type { TimerHandler } from '@azure/functions';
import { formatDay } from '../../core/date/civil-date';
import type { Instant } from '../../core/date/time';
import { deleteCaseWorkbooks } from '../ledger/delete-case-workbooks';
import type { Ledger } from '../ledger/ledger';
import { openLedger } from '../ledger/open-ledger';
import type { Ports } from '../ports';
import { jobName } from '../privacy/caller';
import type { TenantDatabase } from '../store/database';
import { disposeList } from '../store/dispose-list';
import { listDisposals } from '../store/list-disposals';
import { readDisposalLists } from '../store/read-disposal-lists';
import { eachLedger } from './each-ledger';

/**
 * Lists once a month, by the ledger's calendar, what need not be kept any longer, and goes on with
 * approved disposals that stopped or whose hold has ended, and deletes what is left of the workbooks
 * about removed records. Nothing is disposed of that nobody has approved.
 */
export const retention = (ports: Ports): TimerHandler =>
  eachLedger(ports, 'retention-not-done', keepLedger);

async function keepLedger(
  ledger: Ledger,
  database: TenantDatabase,
  ports: Ports,
  at: Instant,
): Promise<void> {
  const key = { organisation: ledger.organisation, ledger: ledger.id };
  const setting = await openLedger(ledger, ports.rulebooks);
  const today = formatDay(setting.zone.toDay(at));
  const lists = await readDisposalLists(database, key, today);
  const by = jobName;
  const monthOf = (instant: Instant): string =>
    formatDay(setting.zone.toDay(instant)).slice(0, 'yyyy-mm'.length);
  const isListed = lists.some((list) => list.by === by && monthOf(list.at) === monthOf(at));
  if (setting.rulebook.retention.length > 0 && !isListed) {
    await listDisposals(database, key, setting, { at, by });
  }
  const { blobs } = ports;
  for (const list of lists) await disposeList(database, key, { list, setting, blobs, at, by });
  await deleteCaseWorkbooks({ database, blobs }, key, { at });
}
