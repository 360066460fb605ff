import { previewChange, type ClockChange } from '../../core/clock/preview-change';
import { dueText } from '../../core/clock/due-text';
import type { ClockState } from '../../core/clock/clock-state';
import type { Zone } from '../../core/date/time';
import { calendarPreviewAnswer, calendarPreviewInput } from '../contract/calendar-shape';
import { dueJson, instantJson } from '../json/time-json';
import { findLedger } from '../ledger/find-ledger';
import { nextCalendar } from '../ledger/next-calendar';
import { readMaskedRecords } from '../ledger/read-masked-records';
import { unfit } from '../ledger/unfit';
import { jsonBody } from '../request/json-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

/** How many changed clocks an answer lists; the rest is counted. */
const LISTED = 1_000;

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
    const records = await readMaskedRecords(found);
    const changes = previewChange(records, found, { rulebook, zone, calendar: next }, asOf);
    return json({
      before: found.calendar.version,
      after: next.version,
      asOf: instantJson(asOf, zone),
      total: changes.length,
      changes: changes.slice(0, LISTED).map((change) => changeJson(change, zone)),
    });
  }),
};

function changeJson({ record, clock, before, after }: ClockChange, zone: Zone) {
  return {
    id: record.id,
    ...(record.number !== undefined && { number: record.number }),
    clock: clock.key,
    title: clock.title,
    before: sideJson(before, zone),
    after: sideJson(after, zone),
  };
}

function sideJson(state: ClockState | undefined, zone: Zone) {
  if (state === undefined) return {};
  const { due, light } = state;
  return { ...(due && { due: dueJson(due, zone), dueText: dueText(due, zone) }), light };
}
