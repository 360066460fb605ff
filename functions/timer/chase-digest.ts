import type { TimerHandler } from '@azure/functions';
import { missingArrangement } from '../../core/calendar/missing-arrangement';
import { formatDay } from '../../core/date/civil-date';
import type { Instant } from '../../core/date/time';
import { chaseList } from '../../core/summary/chase-list';
import { chaseJson } from '../json/chase-json';
import { instantJson } from '../../core/record/time-json';
import { dutyJson } from '../json/duty-json';
import { digestMessages } from '../ledger/digest-messages';
import { digestText } from '../ledger/digest-text';
import type { Ledger } from '../ledger/ledger';
import { openLedger } from '../ledger/open-ledger';
import { readDuties } from '../ledger/read-duties';
import { readSeenRecords } from '../ledger/read-seen-records';
import type { Ports } from '../ports';
import { jobCaller } from '../privacy/caller';
import { sealMask } from '../privacy/seal-mask';
import { scopeOf } from '../privacy/scope';
import type { TenantDatabase } from '../store/database';
import { readSeals } from '../store/read-seals';
import { eachLedger } from './each-ledger';

/** How far ahead the digest looks, in calendar days. */
const WITHIN_DAYS = 3;

/**
 * Writes each ledger's chase list of the day, as JSON and as text in both languages, with a message
 * for each department and person.
 */
export const chaseDigest = (ports: Ports): TimerHandler =>
  eachLedger(ports, 'digest-not-written', writeDigest);

async function writeDigest(
  ledger: Ledger,
  database: TenantDatabase,
  ports: Ports,
  now: Instant,
): Promise<void> {
  const { organisation, id } = ledger;
  const setting = await openLedger(ledger, ports.rulebooks);
  const { rulebook, zone } = setting;
  const reader = jobCaller(organisation);
  const { fields } = rulebook.definition;
  const seals = await readSeals(database, { organisation, ledger: id });
  const mask = sealMask(ports.maskFor(reader, rulebook, zone), seals, rulebook);
  const scope = scopeOf(reader, fields);
  const key = { organisation, ledger: id };
  const records = await readSeenRecords({ database, key, scope });
  const rows = chaseList(records, rulebook, setting, {
    asOf: now,
    withinDays: WITHIN_DAYS,
    shown: mask,
  });
  const notice = missingArrangement(setting.calendar, zone.toDay(now))?.message;
  const duties = await readDuties(database, key, ledger, setting, now);
  const day = { asOf: now, zone, withinDays: WITHIN_DAYS, ...(notice && { notice }) };
  const digest = {
    ledger: id,
    name: ledger.name,
    asOf: instantJson(now, zone),
    withinDays: WITHIN_DAYS,
    ...(notice && { notice }),
    ...chaseJson(rows, zone),
    ...(duties.length > 0 && { duties: duties.map((duty) => dutyJson(duty, zone)) }),
    messages: digestMessages(ledger.name, rows, day),
  };
  const path = `digests/${organisation}/${id}/${formatDay(zone.toDay(now))}`;
  await ports.blobs.write(`${path}.json`, encode(JSON.stringify(digest)), 'application/json');
  await ports.blobs.write(
    `${path}.txt`,
    encode(digestText(ledger.name, rows, { ...day, duties })),
    'text/plain; charset=utf-8',
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
