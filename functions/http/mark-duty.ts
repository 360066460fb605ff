import { dutiesAnswer, dutyMarkInput } from '../contract/duty-shape';
import { dutyJson } from '../json/duty-json';
import { instantJson } from '../../core/record/time-json';
import { findLedger } from '../ledger/find-ledger';
import { readDuties } from '../ledger/read-duties';
import { jsonBody } from '../request/json-body';
import { notFound } from '../request/problem';
import { readAsOf } from '../request/read-as-of';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { addDutyMark } from '../store/duty-marks';

/** Records that a duty was done once; answers where the duties stand now. */
export const markDuty: Route = {
  summary: { zh: '记录一次职责完成', en: 'Record that a duty was done' },
  access: ['Clerk', 'Handler', 'Manager'],
  answers: { json: { 200: dutiesAnswer } },
  ...jsonBody(dutyMarkInput, async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { database, key, ledger, rulebook, zone } = found;
    const { duty, day, note } = incoming.body;
    if (!rulebook.duties.some((one) => one.key === duty)) {
      return notFound({ zh: '职责', en: 'duty' }, duty);
    }
    const at = ports.now();
    const instant = readAsOf(day, zone, at, '/day');
    if (typeof instant !== 'number') return instant;
    const by = incoming.caller.name;
    await addDutyMark(database, key, { duty, day: zone.toDay(instant), at, by, note });
    const duties = await readDuties(database, key, ledger, found, at);
    return json({
      asOf: instantJson(at, zone),
      duties: duties.map((one) => dutyJson(one, zone)),
    });
  }),
};
