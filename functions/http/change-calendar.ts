import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { calendarChangeInput, ledgerCalendarAnswer } from '../contract/calendar-shape';
import { ledgerCalendarJson } from '../json/calendar-json';
import { findLedger } from '../ledger/find-ledger';
import { nextCalendar } from '../ledger/next-calendar';
import { unfit } from '../ledger/unfit';
import { jsonBody } from '../request/json-body';
import { calendarChanged } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readChangeLog } from '../store/read-change-log';
import { replaceLedgerCalendar } from '../store/replace-ledger-calendar';

/**
 * Gives a ledger another calendar, with a reason. `version` names the calendar it was previewed
 * against; the same calendar once more changes nothing. Ended records keep their results.
 */
export const changeCalendar: Route = {
  summary: { zh: '修改日历', en: 'Change the calendar' },
  access: ['Manager'],
  answers: { json: { 200: ledgerCalendarAnswer } },
  ...jsonBody(calendarChangeInput, async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { calendar: input, reason, version } = incoming.body;
    const at = ports.now();
    const wanted = nextCalendar(input, found.ledger.calendar, found.rulebook, at);
    if (!('version' in wanted)) return unfit('/calendar', wanted);
    const ledger = await replaceLedgerCalendar(found.database, found.key, (stored) => {
      const before = compileCalendar(stored.calendar, statutoryDays).version;
      const next = nextCalendar(input, stored.calendar, found.rulebook, at);
      if (!('version' in next) || before !== version) return { kind: 'keep' };
      if (next.version === before) return { kind: 'keep' };
      const change = { at, by: incoming.caller.name, reason, before, after: next.version };
      return { kind: 'replace', calendar: next.source, change };
    });
    const calendar = compileCalendar(ledger.calendar, statutoryDays);
    if (calendar.version !== wanted.version) return calendarChanged(version, calendar.version);
    const changes = await readChangeLog(found.database, found.key, 'calendar_changes');
    return json(ledgerCalendarJson(calendar, changes, found.zone, at));
  }),
};
