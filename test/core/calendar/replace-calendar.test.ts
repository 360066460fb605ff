import { replaceCalendar } from '../../../core/calendar/replace-calendar';
import { calendarOf, dayOfIso } from '../../support/clock-setting';

describe('replaceCalendar', () => {
  const { source } = calendarOf();
  const first = { ...source, closures: [{ day: dayOfIso('2026-11-25'), name: '停电' }] };

  it('should keep what was in force until then, without its own past', () => {
    const once = replaceCalendar(first, source, 100);
    expect(once).toEqual({ ...source, earlier: [{ until: 100, calendar: first }] });
    expect(replaceCalendar(once, first, 200)).toEqual({
      ...first,
      earlier: [
        { until: 100, calendar: first },
        { until: 200, calendar: source },
      ],
    });
  });
});
