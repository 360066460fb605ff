import { formatDay } from '../../core/date/civil-date';
import { recordCustodyAnswer } from '../contract/custody-shape';
import { activeHolds, heldFact } from '../ledger/active-holds';
import type { HeldFact } from '../ledger/custody-entry';
import { findLedger, type FoundLedger } from '../ledger/find-ledger';
import { hasRole, roles } from '../privacy/caller';
import { isReader } from '../privacy/seal-mask';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readCustody } from '../store/custody-log';
import { readStoredRecords } from '../store/read-stored-records';

/**
 * Tells whether a record is sealed and what the caller may do about it; whom the seal names, and
 * whether the record is held, is told to those who keep records.
 */
export const recordCustody: Route = {
  summary: { zh: '是否密件、是否冻结', en: 'Whether a record is sealed or held' },
  access: roles,
  answers: { json: { 200: recordCustodyAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { caller } = incoming;
    const record = pathId(incoming.http, 'rid');
    const stored = (await readStoredRecords(found.database, found.key, [record])).get(record);
    const seal = found.seals.get(record);
    const mayLook = seal !== undefined && isReader(caller, seal);
    if (!stored?.content || !(mayLook || found.scope.sees(stored.content))) {
      return notFound({ zh: '记录', en: 'record' }, record);
    }
    const state = { sealed: seal !== undefined, mayLook };
    if (!hasRole(caller, ['Manager', 'Records'])) return json({ ...state, mayKeep: false });
    const today = formatDay(found.zone.toDay(ports.now()));
    const held = await holdOf(found, record, today);
    return json({ ...state, mayKeep: true, ...seal, ...(held && { held }) });
  }),
};

async function holdOf(
  { database, key }: FoundLedger,
  record: string,
  today: string,
): Promise<HeldFact | undefined> {
  const hold = activeHolds(await readCustody(database, key, ['held', 'released']), today).get(
    record,
  );
  return hold && heldFact(hold);
}
