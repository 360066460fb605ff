import { ledgerCalendarAnswer } from '../contract/calendar-shape';
import { ledgerCalendarJson } from '../json/calendar-json';
import { findLedger } from '../ledger/find-ledger';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readChangeLog } from '../store/read-change-log';

/** A ledger's calendar: its days and hours, what is missing, who changed it and why. */
export const readCalendar: Route = {
  summary: { zh: '台账的日历', en: 'Calendar of a ledger' },
  access: roles,
  answers: { json: { 200: ledgerCalendarAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const changes = await readChangeLog(found.database, found.key, 'calendar_changes');
    return json(ledgerCalendarJson(found.calendar, changes, found.zone, ports.now()));
  }),
};
