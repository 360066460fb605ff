import { parseIcal } from '../../../core/calendar/parse-ical';
import { hoursText } from '../../../core/calendar/hours-text';
import { formatDay } from '../../../core/date/civil-date';
import { shanghai } from '../../support/clock-setting';

const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const file = (...events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y', ...events, 'END:VCALENDAR'].join('\r\n');

const read = (...events: readonly string[]) => {
  const { entries, findings } = parseIcal(file(...events), shanghai.zone);
  return {
    days: entries.map((entry) => [
      formatDay(entry.day),
      entry.name,
      entry.kind === 'hours' ? hoursText(entry.hours) : entry.kind,
      entry.line,
    ]),
    findings: findings.map(({ code, line }) => [code, line]),
  };
};

describe('parseIcal', () => {
  it('should read whole days as off, and as worked where the name says so', () => {
    const { days, findings } = read(
      event('DTSTART;VALUE=DATE:20271001', 'DTEND;VALUE=DATE:20271003', 'SUMMARY:国庆节（休）'),
      event('DTSTART;VALUE=DATE:20271009', 'SUMMARY:国庆节（班）'),
      event('DTSTART;VALUE=DATE:20271225', 'SUMMARY:Office closed'),
      event('DTSTART;VALUE=DATE:20271226', 'SUMMARY:Make-up working day'),
    );
    expect(findings).toEqual([]);
    expect(days).toEqual([
      ['2027-10-01', '国庆节（休）', 'off', 4],
      ['2027-10-02', '国庆节（休）', 'off', 4],
      ['2027-10-09', '国庆节（班）', 'work', 9],
      ['2027-12-25', 'Office closed', 'off', 13],
      ['2027-12-26', 'Make-up working day', 'work', 17],
    ]);
  });

  it('should read events with times as the hours of their day, in the zone of the ledger', () => {
    const { days } = read(
      event(
        'DTSTART;TZID=Asia/Shanghai:20270930T130000',
        'DTEND;TZID=Asia/Shanghai:20270930T150000',
        'SUMMARY:短日',
      ),
      event('DTSTART:20270930T090000', 'DTEND:20270930T120000', 'SUMMARY:短日'),
      event('DTSTART:20271230T160000Z', 'DTEND:20271231T020000Z', 'SUMMARY:夜间'),
    );
    expect(days).toEqual([
      ['2027-09-30', '短日', '09:00–12:00, 13:00–15:00', 4],
      ['2027-12-31', '夜间', '00:00–10:00', 14],
    ]);
  });

  it('should join long lines and leave a byte order mark aside', () => {
    const folded = event('DTSTART;VALUE=DATE:20271001', 'SUMMARY:国庆', ' 节');
    expect(parseIcal(`\uFEFF${file(folded)}`, shanghai.zone).entries[0]?.name).toBe('国庆节');
  });

  it('should say which line it could not use, and use the others', () => {
    const { days, findings } = read(
      event('DTSTART;VALUE=DATE:2027x001', 'SUMMARY:坏'),
      event('DTSTART;VALUE=DATE:20270201', 'RRULE:FREQ=YEARLY', 'SUMMARY:每年'),
      event('DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20271231', 'SUMMARY:全年'),
      event('DTSTART:20270930T090000', 'DTEND:20271001T090000', 'SUMMARY:跨日'),
      event('DTSTART:20270930T090000', 'SUMMARY:无止'),
      event('SUMMARY:无始'),
      event('DTSTART;VALUE=DATE:20270501', 'SUMMARY:劳动节'),
      event('DTSTART;VALUE=DATE:20270501', 'SUMMARY:劳动节上班'),
    );
    expect(findings).toEqual([
      ['ical-unreadable', 4],
      ['ical-repeats', 8],
      ['ical-too-long', 13],
      ['ical-not-one-day', 18],
      ['ical-not-one-day', 23],
      ['ical-unreadable', 27],
      ['holiday-twice', 34],
    ]);
    expect(days).toEqual([['2027-05-01', '劳动节', 'off', 30]]);
  });

  it('should say so when there are no events', () => {
    expect(parseIcal('hello', shanghai.zone).findings).toMatchObject([{ code: 'ical-empty' }]);
  });
});
