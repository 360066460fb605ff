import { compileCalendar } from '../../../core/calendar/compile-calendar';
import { defaultHours } from '../../../core/calendar/default-hours';
import { assessRecord } from '../../../core/clock/assess-record';
import { zoneOf } from '../../../core/date/zone';
import { fillForm, type Form } from '../../../core/handling/fill-form';
import { parseRecord } from '../../../core/record/parse-record';
import { sampleRulebook } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const calendar = compileCalendar(
  { kind: 'weekdays', closures: [], extraWorkdays: [], hours: defaultHours },
  [],
);
const rulebook = sampleRulebook();

function printedColumn(value: string, language: 'zh' | 'en'): string | undefined {
  const { record } = parseRecord(
    { id: '1', fields: { amount: 1250.5 }, events: { received: '2026-11-20 09:30' } },
    rulebook,
    zone,
  );
  const form: Form = {
    key: 'sheet',
    title: { zh: '表', en: 'sheet' },
    layout: 'record',
    columns: [{ title: { zh: '日期', en: 'date' }, value }],
    clause: '1',
  };
  const assessment = assessRecord(record, rulebook, { calendar, zone }, 0);
  const printed = { record, hidden: [], rulebook, zone, assessment, results: {}, language };
  return fillForm(form, printed)[0]?.value;
}

describe('fillForm', () => {
  it('should print the time of an event in a column of its own as the event itself', () => {
    expect(printedColumn('events.received', 'zh')).toBe('2026年11月20日');
    expect(printedColumn('events.received', 'en')).toBe('2026-11-20');
    expect(printedColumn('has(events.received) ? events.received : "—"', 'zh')).toBe(
      '2026年11月20日',
    );
  });

  it('should print a field alone in a column of its own as the field itself', () => {
    expect(printedColumn('fields.amount', 'zh')).toBe('1250.50');
    expect(printedColumn('fields.amount * 2.0', 'zh')).toBe('2501');
  });

  it('should leave a column empty whose event has not happened', () => {
    expect(printedColumn('events.nothing', 'zh')).toBe('');
  });

  it('should print any other answer as it is', () => {
    expect(printedColumn('"2012-02-23"', 'zh')).toBe('2012-02-23');
  });
});
