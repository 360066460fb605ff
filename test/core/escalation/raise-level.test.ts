import { statutoryDays } from '../../../calendars/statutory-days';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import { defaultHours } from '../../../core/calendar/default-hours';
import { assessRecord } from '../../../core/clock/assess-record';
import { zoneOf } from '../../../core/date/zone';
import { raiseLevel } from '../../../core/escalation/raise-level';
import { repeatCount } from '../../../core/escalation/repeat-count';
import { parseRecord } from '../../../core/record/parse-record';
import { sampleRulebook } from '../../support/sample-rulebook';
import { named } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const calendar = compileCalendar(
  { kind: 'cn-statutory', closures: [], extraWorkdays: [], hours: defaultHours },
  statutoryDays,
);
const step = (from: string, to: string) => ({
  key: `${from}-to-${to}`.toLowerCase(),
  title: named('up'),
  when: `level == "${from}"`,
  repeats: {
    atLeast: 3,
    within: { amount: 1, unit: 'month' as const },
    counting: `level == "${from}"`,
  },
  toLevel: to,
  clause: '1',
});
const rulebook = sampleRulebook({
  levels: ['A', 'B', 'C'].map((code) => ({ code, title: named(code), clause: '1' })),
  clocks: [],
  sameProblem: ['name'],
  escalations: [step('C', 'B'), step('B', 'A')],
});
const recordOf = (level: string, received: string, name = '灯') =>
  parseRecord({ id: received, level, fields: { name }, events: { received } }, rulebook, zone)
    .record;

function raised(others: readonly ReturnType<typeof recordOf>[]) {
  const record = recordOf('C', '2026-11-20 09:00');
  const asOf = record.events['received']?.instant ?? 0;
  const assessment = assessRecord(record, rulebook, { calendar, zone }, asOf);
  return raiseLevel(record, assessment, rulebook, { others }).map(
    ({ escalation }) => escalation.key,
  );
}

describe('raiseLevel', () => {
  it('should promote at the third of one problem within a month', () => {
    expect(raised([recordOf('C', '2026-11-01'), recordOf('C', '2026-11-02')])).toEqual(['c-to-b']);
    expect(raised([recordOf('C', '2026-11-01')])).toEqual([]);
  });

  it('should go on up where the new level has its three as well', () => {
    const others = ['C', 'C', 'B', 'B'].map((level) => recordOf(level, '2026-11-01'));
    expect(raised(others)).toEqual(['c-to-b', 'b-to-a']);
  });

  it('should leave out the same day of the month before, and count the day after', () => {
    expect(raised([recordOf('C', '2026-11-01'), recordOf('C', '2026-10-20 23:59')])).toEqual([]);
    expect(raised([recordOf('C', '2026-11-01'), recordOf('C', '2026-10-21 00:00')])).toEqual([
      'c-to-b',
    ]);
  });

  it('should take neither another problem nor what came later', () => {
    expect(raised([recordOf('C', '2026-11-01', '门'), recordOf('C', '2026-11-02')])).toEqual([]);
    expect(raised([recordOf('C', '2026-11-01'), recordOf('C', '2026-11-20 09:01')])).toEqual([]);
  });
});

describe('repeatCount', () => {
  it('should fold width, case and blanks of the problem', () => {
    const repeats = { atLeast: 2 };
    const others = [recordOf('C', '2026-01-01', 'ａBC '), recordOf('C', '2020-01-01', 'abc')];
    expect(repeatCount(recordOf('C', '2026-11-20', 'ABC'), others, repeats, rulebook, zone)).toBe(
      3,
    );
  });

  it('should count nothing where the problem is not named', () => {
    const nameless = { ...recordOf('C', '2026-11-20'), fields: {} };
    expect(repeatCount(nameless, [nameless], { atLeast: 2 }, rulebook, zone)).toBe(0);
  });
});
