import { compileCalendar } from '../../../core/calendar/compile-calendar';
import { defaultHours } from '../../../core/calendar/default-hours';
import { assessRecord } from '../../../core/clock/assess-record';
import { zoneOf } from '../../../core/date/zone';
import { printedValue } from '../../../core/handling/printed-value';
import { parseRecord } from '../../../core/record/parse-record';
import { sampleRulebook } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const calendar = compileCalendar(
  { kind: 'weekdays', closures: [], extraWorkdays: [], hours: defaultHours },
  [],
);
const rulebook = sampleRulebook();

describe('printedValue', () => {
  it("should print the record's number at the field that names it", () => {
    const { record } = parseRecord(
      { id: '1', number: '261120042', fields: {}, events: {} },
      rulebook,
      zone,
    );
    const printed = {
      record,
      rulebook,
      zone,
      assessment: assessRecord(record, rulebook, { calendar, zone }, 0),
      results: {},
      hidden: [],
      language: 'zh' as const,
    };

    expect(printedValue('registerNumber', printed)).toBe('261120042');
  });
});
