import { previewChange } from '../../core/clock/preview-change';
import { calendarPreviewAnswer, calendarPreviewInput } from '../contract/calendar-shape';
import { clockChangesJson } from '../json/clock-change-json';
import { findLedger } from '../ledger/find-ledger';
import { nextCalendar } from '../ledger/next-calendar';
import { readSeenRecords } from '../ledger/read-seen-records';
import { unfit } from '../ledger/unfit';
import { jsonBody } from '../request/json-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

/** What another calendar would change in the open records; nothing is stored. */
export const previewCalendar: Route = {
  summary: { zh: '预览日历修改', en: 'Preview another calendar' },
  access: ['Manager'],
  answers: { json: { 200: calendarPreviewAnswer } },
  ...jsonBody(calendarPreviewInput, async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { rulebook, zone, ledger } = found;
    const asOf = ports.now();
    const next = nextCalendar(incoming.body.calendar, ledger.calendar, rulebook, asOf);
    if (!('version' in next)) return unfit('/calendar', next);
    const records = await readSeenRecords(found);
    const changes = previewChange(records, found, { rulebook, zone, calendar: next }, asOf);
    return json({
      before: found.calendar.version,
      after: next.version,
      ...clockChangesJson(changes, asOf, zone),
    });
  }),
};
