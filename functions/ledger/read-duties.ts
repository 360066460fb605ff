import type { Instant } from '../../core/date/time';
import { dutyList, type DutyState } from '../../core/escalation/duty-list';
import type { TenantQueryable } from '../store/database';
import { readDutyMarks } from '../store/duty-marks';
import type { Ledger, LedgerKey } from './ledger';
import type { OpenSetting } from './open-setting';

/** Days that hold the present and the last two periods, were they years. */
const LOOK_BACK = 3 * 366;

/** What a ledger's office owes by the period, as of an instant. */
export async function readDuties(
  database: TenantQueryable,
  key: LedgerKey,
  { createdAt }: Pick<Ledger, 'createdAt'>,
  setting: OpenSetting,
  asOf: Instant,
): Promise<readonly DutyState[]> {
  const { rulebook, zone } = setting;
  if (rulebook.duties.length === 0) return [];
  const marks = await readDutyMarks(database, key, zone.toDay(asOf) - LOOK_BACK);
  const known = marks.filter(({ at }) => at <= asOf);
  return dutyList(rulebook, known, setting, asOf, zone.toDay(createdAt));
}
