import type { Instant, Zone } from '../date/time';
import { coDepartments } from '../record/departments-of';
import type { AgreedTime, Assignment, ComplaintRecord } from '../record/record';
import type { Clock, Rulebook } from '../rulebook/rulebook';
import { assessClock } from './assess-clock';
import { clockContext } from './clock-context';
import type { ClockSetting } from './clock-setting';
import type { ClockState } from './clock-state';
import { lastEnd } from './record-end';

/** The part of a department that has a case with others, and its own clock. */
export interface DepartmentClock {
  readonly assignment: Assignment;
  readonly state: ClockState;
  /** The part as a record of its own, by whose rulebook the clock is counted. */
  readonly part: { readonly record: ComplaintRecord; readonly rulebook: Rulebook };
}

/**
 * The clocks of the departments that share a case: from when it was given to them until their part
 * is done, by the regime's amount or the due that was said. Pauses of the case are theirs too, and
 * its end ends them. One for whom nothing was said has no clock.
 */
export function departmentClocks(
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
  asOf: Instant,
): readonly DepartmentClock[] {
  const end = lastEnd(record, rulebook)?.time;
  return coDepartments(record).flatMap((assignment) => {
    const clock = partClock(assignment, rulebook);
    if (clock === undefined) return [];
    const { at, done, due } = assignment;
    const partRecord: ComplaintRecord = {
      id: record.id,
      ...(record.number !== undefined && { number: record.number }),
      fields: record.fields,
      events: { [GIVEN]: at, ...(done && { [DONE]: done }), ...(end && { [ENDED]: end }) },
      agreed: due === undefined ? {} : { [clock.key]: agreedTime(due, setting.zone) },
      extensions: [],
      pauses: record.pauses,
    };
    const part = { record: partRecord, rulebook: partRulebook(clock, rulebook) };
    const state = assessClock(clock, clockContext(part.record, part.rulebook, setting, asOf));
    return [{ assignment, state, part }];
  });
}

const GIVEN = 'partGiven';
const DONE = 'partDone';
const ENDED = 'caseEnded';

function partClock({ due }: Assignment, { departments }: Rulebook): Clock | undefined {
  const within = departments?.within;
  if (within === undefined && due === undefined) return undefined;
  return {
    key: 'co-handling',
    title: { zh: '协办', en: 'co-handling' },
    from: GIVEN,
    to: DONE,
    within: within ?? { amount: 0, unit: 'agreed' },
    purpose: 'step',
    orAgreed: true,
    repeats: false,
    grid: 'occurrence',
    roll: 'forward',
    cutoff: 'midnight',
    soft: false,
    pausable: true,
    cancelledBy: [ENDED],
    clause: departments?.clause ?? '',
  };
}

function partRulebook(clock: Clock, rulebook: Rulebook): Rulebook {
  const event = (key: string) => ({
    key,
    title: clock.title,
    after: [],
    by: [],
    approvedBy: [],
    decides: [],
    requires: [],
    aliases: [],
    reopens: false,
    clause: clock.clause,
  });
  return { ...rulebook, earlier: [], events: [GIVEN, DONE, ENDED].map(event), clocks: [clock] };
}

const agreedTime = (
  { instant, dateOnly }: NonNullable<Assignment['due']>,
  zone: Zone,
): AgreedTime =>
  dateOnly ? { kind: 'day', day: zone.toDay(instant) } : { kind: 'instant', instant };
