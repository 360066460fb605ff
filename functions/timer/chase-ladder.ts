import type { TimerHandler } from '@azure/functions';
import type { Instant } from '../../core/date/time';
import { dueNotices } from '../ledger/due-notices';
import type { Ledger, LedgerKey } from '../ledger/ledger';
import { noticeNumber } from '../ledger/notice-number';
import { openLedger } from '../ledger/open-ledger';
import { readSeenRecords } from '../ledger/read-seen-records';
import type { Ports } from '../ports';
import { jobCaller } from '../privacy/caller';
import { scopeOf } from '../privacy/scope';
import { messageQueue } from '../queue/queue-names';
import { readSeals } from '../store/read-seals';
import { readDeliveries } from '../store/deliveries';
import { issueNotices } from '../store/chase-notices';
import type { TenantDatabase } from '../store/database';
import { eachLedger } from './each-ledger';

/**
 * Delivers each step of the chase ladder once, in the ledger's business time; of sealed records
 * nothing leaves by a channel.
 */
export const chaseLadder = (ports: Ports): TimerHandler =>
  eachLedger(ports, 'chase-ladder-not-climbed', climb);

async function climb(
  ledger: Ledger,
  database: TenantDatabase,
  ports: Ports,
  now: Instant,
): Promise<void> {
  const { organisation, id } = ledger;
  const key = { organisation, ledger: id };
  const setting = await openLedger(ledger, ports.rulebooks);
  const scope = scopeOf(jobCaller(organisation), setting.rulebook.definition.fields);
  const wanted = dueNotices(await readSeenRecords({ database, key, scope }), setting, now);
  const channels = ports.channels.filter((one) => one.organisation === organisation);
  const day = setting.zone.toDay(now);
  if (wanted.length > 0) {
    const seals = await readSeals(database, key);
    await issueNotices(
      database,
      key,
      wanted,
      (step, taken) => noticeNumber(setting.rulebook, step, taken, day),
      ({ record }) => (seals.has(record) ? [] : channels.map((channel) => channel.id)),
    );
  }
  if (channels.length > 0) await askToSend(database, key, ports);
}

/** Also what an earlier run did not come to; a message that was sent is not sent again. */
async function askToSend(database: TenantDatabase, key: LedgerKey, ports: Ports): Promise<void> {
  for (const { notice, channel, status } of await readDeliveries(database, key)) {
    if (status === 'waiting') await ports.queues.send(messageQueue, { ...key, notice, channel });
  }
}
