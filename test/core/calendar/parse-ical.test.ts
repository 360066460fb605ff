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

  it('should take nothing from the next event for one that is empty', () => {
    const { days, findings } = read(event(), event('DTSTART;VALUE=DATE:20271001', 'SUMMARY:节'));
    expect(findings).toEqual([['ical-unreadable', 4]]);
    expect(days).toEqual([['2027-10-01', '节', 'off', 6]]);
  });

  it('should say so when there are no events', () => {
    expect(parseIcal('hello', shanghai.zone).findings).toMatchObject([{ code: 'ical-empty' }]);
  });

  it('should say nothing but that when there are no events', () => {
    expect(parseIcal('BEGIN:VCALENDAR\r\nEND:VCALENDAR', shanghai.zone)).toEqual({
      entries: [],
      findings: [
        {
          code: 'ical-empty',
          severity: 'error',
          line: 1,
          message: {
            zh: '第1行：没有找到日程（BEGIN:VEVENT），应为 iCal（.ics）文件。',
            en: 'Line 1: no events (BEGIN:VEVENT) were found; an iCal (.ics) file is expected.',
          },
        },
      ],
    });
  });

  it('should find an event at the very start of a file with a byte order mark', () => {
    const alone = `\uFEFF${event('DTSTART;VALUE=DATE:20271001', 'SUMMARY:国庆节')}`;
    expect(parseIcal(alone, shanghai.zone).entries).toMatchObject([{ name: '国庆节', line: 1 }]);
  });

  it('should take the lines that begin and end an event with blanks and in small letters', () => {
    const text = [
      ' begin:vevent ',
      'DTSTART;VALUE=DATE:20271001',
      'X-NOTE:END:VEVENT',
      'END:VEVENTS:2',
      'SUMMARY: 国庆节 ',
      'end:vevent  ',
      'SUMMARY:不属于任何日程',
    ].join('\n');
    expect(parseIcal(text, shanghai.zone).entries).toMatchObject([{ name: '国庆节' }]);
  });

  it('should read an event the file breaks off in, and one without a name', () => {
    const broken = 'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20271001\nSUMMARY:国庆节';
    expect(parseIcal(broken, shanghai.zone).entries).toMatchObject([{ name: '国庆节' }]);
    expect(read(event('DTSTART;VALUE=DATE:20271001')).days).toEqual([['2027-10-01', '', 'off', 4]]);
  });

  it('should take a time as it stands though another line of the event is in UTC', () => {
    const { days } = read(
      event(
        'DTSTAMP:20270101T000000Z',
        'DTSTART:20270930T090000',
        'DTEND:20270930T120000',
        'SUMMARY:半天',
      ),
    );
    expect(days).toEqual([['2027-09-30', '半天', '09:00–12:00', 4]]);
  });

  it('should take an event of up to 62 days', () => {
    const long = (until: string) =>
      read(event('DTSTART;VALUE=DATE:20270701', `DTEND;VALUE=DATE:${until}`, 'SUMMARY:暑假'));
    expect(long('20270901').days).toHaveLength(62);
    expect(long('20270902').findings).toEqual([['ical-too-long', 4]]);
  });

  it.each([
    ['国庆节调休上班', 'work'],
    ['国庆节调休', 'off'],
    ['调休：班组休息', 'off'],
    ['周日补工', 'work'],
    ['Work on Sunday', 'work'],
    ['working Saturday', 'work'],
    ['Make-up day', 'work'],
    ['makeup day', 'work'],
    ['Workshop', 'off'],
    ['Homework', 'off'],
    ['班组休息', 'off'],
    ['下班后放假', 'off'],
  ])('should take the day of “%s” as %s', (name, kind) => {
    const { days } = read(event('DTSTART;VALUE=DATE:20271009', `SUMMARY:${name}`));
    expect(days).toEqual([['2027-10-09', name, kind, 4]]);
  });

  it('should take hours up to midnight, but none that end when they begin', () => {
    const until = (end: string) =>
      read(event('DTSTART:20270930T200000', `DTEND:${end}`, 'SUMMARY:夜间'));
    expect(until('20271001T000000').days).toEqual([['2027-09-30', '夜间', '20:00–24:00', 4]]);
    expect(until('20271001T000100').findings).toEqual([['ical-not-one-day', 4]]);
    expect(until('20270930T200000').findings).toEqual([['ical-not-one-day', 4]]);
  });

  it('should join the hours of a day that touch or overlap', () => {
    const hours = (...spans: readonly (readonly [string, string])[]) =>
      read(
        ...spans.map(([from, to]) =>
          event(`DTSTART:20270930T${from}00`, `DTEND:20270930T${to}00`, 'SUMMARY:值班'),
        ),
      ).days.map(([, , text]) => text);
    expect(hours(['0900', '1200'], ['1000', '1100'])).toEqual(['09:00–12:00']);
    expect(hours(['1000', '1300'], ['0900', '1100'])).toEqual(['09:00–13:00']);
    expect(hours(['0900', '1200'], ['1200', '1300'])).toEqual(['09:00–13:00']);
    expect(hours(['0900', '1000'], ['1400', '1500'], ['1430', '1600'])).toEqual([
      '09:00–10:00, 14:00–16:00',
    ]);
  });

  it('should say of each trouble what it is, in both languages', () => {
    const said = (...lines: readonly string[]) =>
      parseIcal(file(event(...lines)), shanghai.zone).findings.map(({ message }) => message);
    expect(said('SUMMARY:无始')).toEqual([
      {
        zh: '第4行：日程读不出来，须有 DTSTART 和 SUMMARY。',
        en: 'Line 4: the event cannot be read; it needs DTSTART and SUMMARY.',
      },
    ]);
    expect(said('DTSTART;VALUE=DATE:20270201', 'RRULE:FREQ=YEARLY')).toEqual([
      {
        zh: '第4行：重复日程（RRULE）不导入，请逐日写出。',
        en: 'Line 4: a repeating event (RRULE) is not imported; write out its days.',
      },
    ]);
  });
});
